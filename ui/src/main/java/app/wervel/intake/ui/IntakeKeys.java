package app.wervel.intake.ui;

import com.vaadin.flow.dom.Element;

/**
 * What happens in the browser without a round trip: keys that answer a question or go to the next,
 * explanations that unfold, links that jump to a question.
 */
final class IntakeKeys {
    private static final String SCRIPT =
            """
            const root = this;
            if (root.intakeKeys) return;
            root.intakeKeys = true;
            const seen = e => e && e.getClientRects().length > 0;
            const stop = box => [...box.querySelectorAll('[role=radio][tabindex="0"], input, textarea, button.link, h2')].find(seen);
            const go = (id, smooth) => {
              const target = document.getElementById(id);
              if (!target) return;
              target.closest('details')?.setAttribute('open', '');
              const field = id.startsWith('s-') ? target.querySelector('h2') : stop(target);
              target.scrollIntoView({block: id.startsWith('s-') ? 'start' : 'center', behavior: smooth ? 'smooth' : 'auto'});
              (field || target).focus({preventScroll: true});
              target.classList.add('jumped');
              setTimeout(() => target.classList.remove('jumped'), 1600);
            };
            const mark = (radios, chosen) => radios.forEach(r => {
              r.setAttribute('aria-checked', String(r === chosen));
              r.setAttribute('tabindex', r === chosen ? '0' : '-1');
            });
            root.addEventListener('intake-jump', e => go(e.detail, false));
            root.addEventListener('click', e => {
              const info = e.target.closest('.q-info');
              if (info) {
                const help = document.getElementById(info.getAttribute('aria-controls'));
                help.hidden = !help.hidden;
                info.setAttribute('aria-expanded', String(!help.hidden));
                return;
              }
              const jump = e.target.closest('[data-jump]');
              if (jump) { go(jump.dataset.jump, true); return; }
              const radio = e.target.closest('.choices [role=radio]');
              if (radio) mark([...radio.parentElement.children], radio);
            });
            root.addEventListener('keydown', e => {
              if (e.ctrlKey || e.altKey || e.metaKey) return;
              const group = e.target.closest('[role=radiogroup]');
              if (!group || !group.parentElement.classList.contains('choices')) return;
              const radios = [...group.querySelectorAll('[role=radio]')];
              const at = radios.indexOf(e.target);
              const column = group.parentElement.classList.contains('column');
              const move = to => { if (radios[to]) { radios[to].focus(); return true; } return false; };
              const next = step => {
                const boxes = [...root.querySelectorAll('.q')].filter(b => seen(stop(b)));
                const here = boxes.indexOf(group.closest('.q'));
                const box = boxes[here + step];
                if (!box) return;
                stop(box).focus({preventScroll: true});
                box.scrollIntoView({block: 'nearest'});
              };
              const key = e.key.toLowerCase();
              if (key === 'arrowright') move(at + 1);
              else if (key === 'arrowleft') move(at - 1);
              else if (key === 'arrowdown') { if (!column || !move(at + 1)) next(1); }
              else if (key === 'arrowup') { if (!column || !move(at - 1)) next(-1); }
              else if (key === 'delete' || key === 'backspace') group.parentElement.querySelector('.choice-clear').click();
              else {
                const answer = radios.find(r => r.dataset.key === key);
                if (!answer) return;
                answer.focus();
                answer.click();
              }
              e.preventDefault();
            });
            const bars = [root.parentElement.querySelector('.intake-header'), root.querySelector('.overtaken'), root.querySelector('.emergency')];
            const sticks = b => b && getComputedStyle(b).position === 'sticky' ? b.offsetHeight : 0;
            const fit = () => {
              if (!root.isConnected) return;
              root.parentElement.style.setProperty('--intake-head', sticks(bars[0]) + 'px');
              root.parentElement.style.setProperty('--intake-under', sticks(bars[0]) + sticks(bars[1]) + 'px');
              root.parentElement.style.setProperty('--intake-top', sticks(bars[0]) + sticks(bars[1]) + sticks(bars[2]) + 'px');
            };
            const measure = new ResizeObserver(fit);
            bars.forEach(b => b && measure.observe(b));
            fit();
            const entries = new Map([...root.querySelectorAll('.index-entry')].map(b => [b.dataset.jump, b]));
            const watch = new IntersectionObserver(changes => changes.forEach(c => {
              if (c.isIntersecting) entries.forEach((b, id) => id === c.target.id
                ? b.setAttribute('aria-current', 'true') : b.removeAttribute('aria-current'));
            }), {rootMargin: '-25% 0px -70% 0px'});
            root.querySelectorAll('.intake-section').forEach(s => watch.observe(s));
            """;

    private IntakeKeys() {}

    static void install(Element root) {
        root.executeJs(SCRIPT);
    }
}
