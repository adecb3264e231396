/*
 * A note that is being written: pieces of text by their shortcut, and a warning while something that was typed has not reached the
 * server. Nothing of a patient is kept in the browser.
 */
(() => {
  const SHORTCUT = /(^|\s)\.([\p{L}\p{N}-]{1,20})$/u;

  /** Puts the text of ".shortcut" before the cursor in its place; false when there is none. */
  const expand = (input, texts) => {
    const at = input.selectionStart;
    if (at === null || at !== input.selectionEnd) {
      return false;
    }
    const found = SHORTCUT.exec(input.value.slice(0, at));
    const text = found && texts[found[2].toLowerCase()];
    if (!text) {
      return false;
    }
    input.setRangeText(text, at - found[2].length - 1, at, 'end');
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    return true;
  };

  window.wervelNote = (form, texts, unsaved) => {
    form.wervelTexts = texts;
    if (form.wervelNote) {
      return;
    }
    form.wervelNote = true;
    window.wervelUnsaved(form);
    const warning = document.createElement('span');
    warning.className = 'note-typing';
    warning.setAttribute('aria-hidden', 'true');
    warning.textContent = unsaved;
    form.closest('.note-view')?.querySelector('.save-state')?.after(warning);
    const show = new MutationObserver(() => {
      warning.hidden = form.dataset.saved !== 'false';
    });
    show.observe(form, { attributes: true, attributeFilter: ['data-saved'] });
    warning.hidden = true;
    form.addEventListener('keydown', event => {
      if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      const input = event.composedPath()[0];
      if (input instanceof HTMLTextAreaElement && expand(input, form.wervelTexts)) {
        event.preventDefault();
      }
    });
  };
})();
