#!/bin/bash
# Asks the application itself whether it is well. The image has neither curl nor wget, so bash speaks to the port.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "${HEALTH_PATH:-/actuator/health}" >&3
read -r _ status _ <&3
[ "$status" = 200 ]
