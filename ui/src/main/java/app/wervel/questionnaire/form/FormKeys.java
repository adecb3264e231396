package app.wervel.questionnaire.form;

import com.vaadin.flow.dom.Element;

/**
 * What happens in the browser without a round trip: keys that answer a question or go to the next,
 * explanations that unfold.
 */
final class FormKeys {
    private static final String SCRIPT =
            """
            const root = this;
            if (root.formKeys) return;
            root.formKeys = true;
            const seen = e => e && e.getClientRects().length > 0;
            const stop = box => [...box.querySelectorAll('[role=radio][tabindex="0"], input, textarea')].find(seen);
            const next = (from, step) => {
              const boxes = [...root.querySelectorAll('.q')].filter(b => seen(stop(b)));
              const box = boxes[boxes.indexOf(from.closest('.q')) + step];
              if (!box) return false;
              const field = stop(box);
              field.focus();
              field.select?.();
              box.scrollIntoView({block: 'nearest'});
              return true;
            };
            root.addEventListener('form-problem', () => {
              const box = [...root.querySelectorAll('.q.has-problem')].find(b => seen(stop(b)));
              if (box) { stop(box).focus({preventScroll: true}); box.scrollIntoView({block: 'center'}); }
            });
            root.addEventListener('click', e => {
              const info = e.target.closest('.q-info');
              if (info) {
                const help = document.getElementById(info.getAttribute('aria-controls'));
                help.hidden = !help.hidden;
                info.setAttribute('aria-expanded', String(!help.hidden));
                return;
              }
              const radio = e.target.closest('.choices [role=radio]');
              if (radio) [...radio.parentElement.children].forEach(r => {
                r.setAttribute('aria-checked', String(r === radio));
                r.setAttribute('tabindex', r === radio ? '0' : '-1');
              });
            });
            root.addEventListener('keydown', e => {
              if (e.ctrlKey || e.altKey || e.metaKey) return;
              if (root.classList.contains('key-in')) {
                if (e.key !== 'Enter' || e.target.localName !== 'input') return;
                e.preventDefault();
                e.target.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
                // The answer may bring questions: first let it be heard.
                setTimeout(() => next(e.target, e.shiftKey ? -1 : 1), 250);
                return;
              }
              const group = e.target.closest('[role=radiogroup]');
              if (!group || !group.parentElement.classList.contains('choices')) return;
              const radios = [...group.querySelectorAll('[role=radio]')];
              const at = radios.indexOf(e.target);
              const column = group.parentElement.classList.contains('column');
              const move = to => { if (radios[to]) { radios[to].focus(); return true; } return false; };
              const key = e.key.toLowerCase();
              if (key === 'arrowright') move(at + 1);
              else if (key === 'arrowleft') move(at - 1);
              else if (key === 'arrowdown') { if (!column || !move(at + 1)) next(group, 1); }
              else if (key === 'arrowup') { if (!column || !move(at - 1)) next(group, -1); }
              else if (key === 'delete' || key === 'backspace') group.parentElement.querySelector('.choice-clear').click();
              else {
                const answer = radios.find(r => r.dataset.key === key);
                if (!answer) return;
                answer.focus();
                answer.click();
              }
              e.preventDefault();
            });
            """;

    private FormKeys() {}

    static void install(Element root) {
        root.executeJs(SCRIPT);
    }

    /** Goes to the first question with something wrong. */
    static void goToProblem(Element root) {
        root.executeJs("setTimeout(() => this.dispatchEvent(new CustomEvent('form-problem')))");
    }
}
