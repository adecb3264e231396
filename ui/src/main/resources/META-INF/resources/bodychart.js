/*
 * A person to tap on or to draw on, with mouse, finger or pen. What was drawn goes to the server as parts of the picture, from 0 to 1; the
 * server checks it and sends the picture back. The list beside it does the same by keyboard.
 */
(() => {
  const WIDTH = 200;
  const HEIGHT = 440;
  const MOST_POINTS = 600;
  /** In units of the picture: nearer than this is the same place. */
  const STEP = 1.5;
  const SVG = 'http://www.w3.org/2000/svg';

  class WervelBodyFigure extends HTMLElement {
    constructor() {
      super();
      this.drawing = false;
      this.colour = '#1f3a5f';
      this.line = null;
    }

    connectedCallback() {
      if (this.wired) {
        return;
      }
      this.wired = true;
      this.addEventListener('pointerdown', event => this.down(event));
      this.addEventListener('pointermove', event => this.move(event));
      this.addEventListener('pointerup', event => this.up(event));
      this.addEventListener('pointercancel', () => this.forget());
      this.addEventListener('click', event => this.tap(event));
    }

    show(svg) {
      this.innerHTML = svg;
    }

    mode(drawing, colour) {
      this.drawing = drawing;
      this.colour = colour;
      this.classList.toggle('draws', drawing);
      this.forget();
    }

    tap(event) {
      const region = event.target.dataset?.region;
      if (!this.drawing && region && !this.hasAttribute('disabled')) {
        this.$server.tapped(region);
      }
    }

    /** Where the pointer is, in units of the picture; on its edge when it is beside it. */
    place(event) {
      const svg = this.querySelector('svg');
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
      return [Math.min(WIDTH, Math.max(0, point.x)), Math.min(HEIGHT, Math.max(0, point.y))];
    }

    down(event) {
      const svg = this.querySelector('svg');
      if (!this.drawing || !event.isPrimary || event.button !== 0 || !svg || this.hasAttribute('disabled')) {
        return;
      }
      event.preventDefault();
      this.setPointerCapture(event.pointerId);
      this.points = [this.place(event)];
      this.line = document.createElementNS(SVG, 'polyline');
      this.line.setAttribute('fill', 'none');
      this.line.setAttribute('stroke', this.colour);
      this.line.setAttribute('stroke-width', '3');
      this.line.setAttribute('stroke-linecap', 'round');
      svg.append(this.line);
      this.trace();
    }

    move(event) {
      if (!this.line) {
        return;
      }
      const next = this.place(event);
      const last = this.points[this.points.length - 1];
      if (Math.hypot(next[0] - last[0], next[1] - last[1]) < STEP) {
        return;
      }
      this.points.push(next);
      if (this.points.length >= MOST_POINTS) {
        this.points = this.points.filter((point, index) => index % 2 === 0);
      }
      this.trace();
    }

    trace() {
      this.line.setAttribute('points', this.points.map(point => point.join(',')).join(' '));
    }

    up() {
      if (!this.line) {
        return;
      }
      const points = this.points.map(([x, y]) => [Number((x / WIDTH).toFixed(4)), Number((y / HEIGHT).toFixed(4))]);
      // Stays until the server answers with the picture that holds it, so that nothing flickers or is lost.
      this.line = null;
      this.$server.drew(JSON.stringify(points));
    }

    forget() {
      this.line?.remove();
      this.line = null;
    }
  }

  if (!customElements.get('wervel-body-figure')) {
    customElements.define('wervel-body-figure', WervelBodyFigure);
  }
})();
