/*
 * Asks before the window is closed while something that was typed in this element has not reached the server. The server says so
 * in data-saved. Whoever goes elsewhere within the page, by a click or by the Back button, tells the server first: the event
 * 'wervel-leaving' takes along what a field still holds back.
 */
window.wervelUnsaved = element => {
  element.addEventListener('input', () => {
    element.dataset.saved = 'false';
  });
  const tell = () => {
    if (element.dataset.saved === 'false') {
      element.dispatchEvent(new CustomEvent('wervel-leaving'));
    }
  };
  element.addEventListener('focusout', tell);
  const back = () => {
    if (element.isConnected) {
      document.activeElement?.blur();
      tell();
    } else {
      window.removeEventListener('popstate', back, true);
    }
  };
  // Before the router hears of it.
  window.addEventListener('popstate', back, true);
  const leaving = event => {
    if (!element.isConnected) {
      window.removeEventListener('beforeunload', leaving);
    } else if (element.dataset.saved === 'false') {
      event.preventDefault();
    }
  };
  window.addEventListener('beforeunload', leaving);
};
