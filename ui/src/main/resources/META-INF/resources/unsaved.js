/*
 * Asks before the window is closed while something that was typed in this element has not reached the server. The server says so
 * in data-saved.
 */
window.wervelUnsaved = element => {
  element.addEventListener('input', () => {
    element.dataset.saved = 'false';
  });
  const leaving = event => {
    if (!element.isConnected) {
      window.removeEventListener('beforeunload', leaving);
    } else if (element.dataset.saved === 'false') {
      event.preventDefault();
    }
  };
  window.addEventListener('beforeunload', leaving);
};
