/*
 * The diary's grid: exercises in rows, days in columns, filled in by keyboard, mouse or touch. The server sends what is stored; what is
 * typed stays here, cell by cell, until it has been stored. The server checks everything again.
 */
(() => {
  const PAIN = 'pain';
  const SYMPTOM = 'symptom';
  const REMARK = 'remark';
  const WEEK = 7;
  const NARROW = 640;
  const MOST_TIMES = 24;

  const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
  const fill = (text, ...parts) => text.replace(/\{(\d)\}/g, (all, index) => parts[index]);

  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  };

  class WervelDiary extends HTMLElement {
    constructor() {
      super();
      /** What was typed and is not stored, by "date|key". */
      this.pending = new Map();
      /** Cells that a colleague changed while they were typed in here. */
      this.overtaken = new Map();
      this.wrong = new Map();
      this.cursor = { row: 0, day: 0 };
      this.firstShown = 0;
      this.onResize = () => this.resized();
    }

    connectedCallback() {
      if (!this.live) {
        this.scroll = make('div', { class: 'diary-scroll' });
        this.pick = make('div', { class: 'diary-pick' });
        this.live = make('div', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });
        this.append(this.scroll, this.pick, this.live);
        this.addEventListener('keydown', event => this.keyDown(event));
      }
      this.observer = new ResizeObserver(this.onResize);
      this.observer.observe(this);
    }

    disconnectedCallback() {
      this.observer?.disconnect();
    }

    configure(texts) {
      this.texts = texts;
    }

    /** What is stored; what was typed here stays on top of it. */
    show(picture) {
      const before = this.picture;
      this.picture = picture;
      this.loading = false;
      if (before) {
        this.findOvertaken(before, picture);
      }
      this.keys = [...picture.rows.map(row => row.id), PAIN, SYMPTOM, REMARK];
      if (!before || before.days[0].date !== picture.days[0].date) {
        this.cursor.day = this.firstToFill();
        this.firstShown = 0;
      }
      this.cursor.row = Math.min(this.cursor.row, this.keys.length - 1);
      this.wrong.clear();
      this.draw();
      this.report();
    }

    /** What was sent has been stored. */
    saved(picture) {
      for (const [cell, value] of this.sent ?? []) {
        if (same(this.pending.get(cell), value)) {
          this.pending.delete(cell);
        }
      }
      this.sent = null;
      this.overtaken.clear();
      this.show(picture);
      this.tell(this.texts.saved);
      this.goOn();
    }

    /** Nothing was stored: these cells are wrong, or somebody else came first. */
    refused(cells) {
      this.sent = null;
      this.loading = false;
      this.weeksAhead = 0;
      this.wrong = new Map(cells.map(cell => [`${cell.date}|${cell.key}`, cell.text]));
      this.draw();
      const first = cells.find(cell => this.dayOf(cell.date) >= 0);
      if (first) {
        this.moveTo(this.keys.indexOf(first.key), this.dayOf(first.date));
        this.tell(first.text);
      }
    }

    findOvertaken(before, now) {
      for (const cell of this.pending.keys()) {
        const [date, key] = cell.split('|');
        const old = before.days.find(day => day.date === date);
        const fresh = now.days.find(day => day.date === date);
        if (old && fresh && !same(this.stored(old, key), this.stored(fresh, key))) {
          this.overtaken.set(cell, this.say(key, this.stored(fresh, key)));
        }
        if (fresh && same(this.stored(fresh, key), this.pending.get(cell))) {
          this.pending.delete(cell);
        }
      }
    }

    dayOf(date) {
      return this.picture.days.findIndex(day => day.date === date);
    }

    firstToFill() {
      const days = this.picture.days;
      const empty = days.findIndex(
        day => day.open && day.version === null && !this.keys.some(key => this.pending.has(`${day.date}|${key}`)));
      return Math.max(0, empty >= 0 ? empty : days.findIndex(day => day.open));
    }

    stored(day, key) {
      switch (key) {
        case PAIN: return day.pain ?? null;
        case SYMPTOM: return day.symptom;
        case REMARK: return day.remark ?? '';
        default: return day.marks[key] ?? null;
      }
    }

    value(day, key) {
      const cell = `${day.date}|${key}`;
      return this.pending.has(cell) ? this.pending.get(cell) : this.stored(day, key);
    }

    row(key) {
      return this.picture.rows.find(row => row.id === key);
    }

    /* Drawing */

    resized() {
      if (this.picture && this.columns() !== this.drawnColumns) {
        this.draw();
      }
    }

    columns() {
      return this.clientWidth < NARROW ? WEEK : this.picture.days.length;
    }

    shownDays() {
      const columns = this.columns();
      if (columns === this.picture.days.length) {
        this.firstShown = 0;
      } else if (this.cursor.day < this.firstShown || this.cursor.day >= this.firstShown + columns) {
        this.firstShown = Math.floor(this.cursor.day / WEEK) * WEEK;
      }
      this.drawnColumns = columns;
      return this.picture.days.slice(this.firstShown, this.firstShown + columns);
    }

    draw() {
      const hadFocus = this.scroll.contains(document.activeElement);
      const typing = this.typing();
      const days = this.shownDays();
      const table = make('table', {
        role: 'grid', 'aria-label': this.texts.grid, 'aria-describedby': 'diary-keys', class: 'diary-grid' });
      table.append(this.drawHead(days), this.drawBody(days));
      this.scroll.replaceChildren(table);
      this.rove(hadFocus);
      this.typeOn(typing);
    }

    /** Where somebody is typing a remark. */
    typing() {
      const field = this.pick.querySelector('input');
      if (!field || field !== document.activeElement) {
        return null;
      }
      return { date: field.dataset.date, start: field.selectionStart, end: field.selectionEnd };
    }

    /** On with the same remark, where the cursor stood. */
    typeOn(typing) {
      const field = this.pick.querySelector('input');
      if (typing && field?.dataset.date === typing.date) {
        field.focus();
        field.setSelectionRange(typing.start, typing.end);
      } else if (typing) {
        this.enter();
      }
    }

    drawHead(days) {
      const head = make('tr', { role: 'row' }, make('th', { role: 'columnheader', class: 'diary-corner' }, this.texts.exercise));
      days.forEach(day => {
        const index = this.dayOf(day.date);
        const cell = make('th', {
          role: 'columnheader', scope: 'col', tabindex: -1, 'data-row': -1, 'data-day': index,
          'aria-label': fill(day.open ? this.texts.wholeDay : this.texts.closedDay, day.name),
          title: day.open ? fill(this.texts.wholeDay, day.name) : day.name,
          class: this.dayClass(day, index)
        }, make('span', { class: 'diary-weekday' }, day.weekday), make('span', { class: 'diary-date' }, day.number, make('span', { class: 'diary-month' }, day.month)));
        cell.addEventListener('click', () => {
          this.moveTo(-1, index);
          this.wholeDay();
        });
        head.append(cell);
      });
      return make('thead', { role: 'rowgroup' }, head);
    }

    dayClass(day, index) {
      return [
        index % WEEK === 0 && index > 0 && this.columns() > WEEK ? 'diary-week' : '',
        day.today ? 'diary-today' : '',
        day.open ? '' : 'diary-closed'
      ].join(' ').trim();
    }

    drawBody(days) {
      const body = make('tbody', { role: 'rowgroup' });
      this.keys.forEach((key, row) => {
        const line = make('tr', { role: 'row', class: `diary-row diary-row-${this.row(key) ? 'exercise' : key}` }, this.drawName(key));
        days.forEach(day => {
          const index = this.dayOf(day.date);
          const cell = make('td', { role: 'gridcell', tabindex: -1, 'data-row': row, 'data-day': index });
          cell.addEventListener('mousedown', event => event.preventDefault());
          cell.addEventListener('click', () => this.clicked(row, index));
          this.drawCell(cell, day, key, index);
          line.append(cell);
        });
        body.append(line);
      });
      return body;
    }

    drawName(key) {
      const row = this.row(key);
      const name = make('th', { role: 'rowheader', scope: 'row' }, make('span', {}, row ? row.name : this.texts[key]));
      if (row && row.planned > 1) {
        name.append(make('span', { class: 'diary-planned' }, fill(this.texts.planned, row.planned)));
      }
      if (row && !row.current) {
        name.append(make('span', { class: 'diary-planned' }, this.texts.stopped));
      }
      return name;
    }

    drawCell(cell, day, key, index) {
      const id = `${day.date}|${key}`;
      const value = this.value(day, key);
      const overtaken = this.overtaken.get(id);
      const wrong = this.wrong.get(id);
      cell.className = [
        'diary-cell', this.dayClass(day, index), this.pending.has(id) ? 'diary-unsaved' : '',
        wrong ? 'diary-wrong' : '', overtaken ? 'diary-overtaken' : ''].join(' ').trim();
      cell.textContent = this.glyph(key, value);
      if (value && value.done === false) {
        cell.classList.add('diary-missed');
      }
      const theirs = overtaken === undefined ? '' : fill(this.texts.colleague, overtaken);
      const label = [this.say(key, value), wrong, theirs].filter(Boolean).join('. ');
      const whose = this.row(key)?.name ?? this.texts[key];
      cell.setAttribute('aria-label', `${whose}, ${day.name}: ${label}`);
      cell.setAttribute('aria-disabled', String(!day.open));
      cell.setAttribute('aria-invalid', String(Boolean(wrong)));
      cell.title = [wrong, theirs, key === REMARK ? value : ''].filter(Boolean).join('\n');
    }

    glyph(key, value) {
      switch (key) {
        case PAIN: return value === null ? '' : String(value);
        case SYMPTOM: return value ? '!' : '';
        case REMARK: return value ? '✎' : '';
        default:
          if (!value) {
            return '';
          }
          return value.done ? (value.times ? `${value.times}×` : '✓') : '–';
      }
    }

    say(key, value) {
      switch (key) {
        case PAIN: return value === null ? this.texts.blank : String(value);
        case SYMPTOM: return value ? this.texts.yes : this.texts.blank;
        case REMARK: return value || this.texts.blank;
        default:
          if (!value) {
            return this.texts.blank;
          }
          if (!value.done) {
            return this.texts.notManaged;
          }
          return value.times ? fill(this.texts.times, value.times) : this.texts.done;
      }
    }

    cell(row, day) {
      return this.scroll.querySelector(`[data-row="${row}"][data-day="${day}"]`);
    }

    /** One cell can be reached by Tab: the one where somebody was. */
    rove(focus) {
      this.scroll.querySelectorAll('[tabindex="0"]').forEach(cell => cell.setAttribute('tabindex', -1));
      const cell = this.cell(this.cursor.row, this.cursor.day);
      cell?.setAttribute('tabindex', 0);
      if (focus) {
        cell?.focus();
      }
      this.drawPick();
    }

    enter() {
      this.cell(this.cursor.row, this.cursor.day)?.focus();
    }

    /* Buttons for whoever has no keyboard; keys do all of it too, so Tab passes them. */

    drawPick() {
      const key = this.keys[this.cursor.row];
      const day = this.picture.days[this.cursor.day];
      if (!key || !day?.open) {
        this.pick.replaceChildren(make('span', { class: 'diary-pick-name' }, day?.open ? this.texts.headHint : this.texts.closed));
        return;
      }
      const name = `${this.row(key)?.name ?? this.texts[key]} · ${day.name}`;
      this.pick.replaceChildren(make('span', { class: 'diary-pick-name' }, name));
      if (key === REMARK) {
        this.pick.append(this.remarkField(day));
        return;
      }
      this.choices(key).forEach(([text, value]) => {
        const chosen = same(this.value(day, key), value);
        const button = make('button', {
          type: 'button', tabindex: -1, class: 'diary-choice', 'aria-pressed': String(chosen), 'aria-label': `${name}: ${text}` }, text);
        button.addEventListener('mousedown', event => event.preventDefault());
        button.addEventListener('click', () => this.set(value));
        this.pick.append(button);
      });
    }

    choices(key) {
      if (key === PAIN) {
        return [...Array.from({ length: 11 }, (none, score) => [String(score), score]), [this.texts.blank, null]];
      }
      if (key === SYMPTOM) {
        return [[this.texts.yes, true], [this.texts.blank, false]];
      }
      const planned = this.row(key).planned;
      const fewer = Array.from({ length: planned - 1 }, (none, index) =>
        [fill(this.texts.times, index + 1), { done: true, times: index + 1 }]);
      return [
        [planned > 1 ? fill(this.texts.times, planned) : this.texts.done, { done: true, times: null }],
        ...fewer.reverse(),
        [this.texts.notManaged, { done: false, times: null }],
        [this.texts.blank, null]
      ];
    }

    remarkField(day) {
      const field = make('input', {
        type: 'text', maxlength: 300, class: 'diary-remark-field', 'data-date': day.date, 'aria-label': `${this.texts.remark}, ${day.name}` });
      field.value = this.value(day, REMARK);
      field.addEventListener('input', () => this.put(day, REMARK, field.value));
      field.addEventListener('keydown', event => {
        if (event.key === 'Enter' && !event.ctrlKey) {
          event.preventDefault();
          event.stopPropagation();
          this.enter();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          this.enter();
        }
      });
      return field;
    }

    /* What is done */

    clicked(row, day) {
      const again = this.cursor.row === row && this.cursor.day === day;
      this.moveTo(row, day);
      const key = this.keys[row];
      if (this.row(key) || key === SYMPTOM) {
        this.toggle();
      } else if (key === REMARK && again) {
        this.pick.querySelector('input')?.focus();
      }
    }

    moveTo(row, day) {
      const days = this.picture.days.length;
      this.cursor = {
        row: Math.max(-1, Math.min(row, this.keys.length - 1)),
        day: Math.max(0, Math.min(day, days - 1))
      };
      this.lastDigit = '';
      const shown = this.firstShown;
      this.shownDays();
      if (shown !== this.firstShown) {
        this.draw();
      }
      this.rove(true);
    }

    set(value) {
      const day = this.picture.days[this.cursor.day];
      const key = this.keys[this.cursor.row];
      if (!day.open || !key) {
        this.tell(this.texts.closed);
        return;
      }
      this.put(day, key, value);
      this.tell(`${this.row(key)?.name ?? this.texts[key]}, ${day.name}: ${this.say(key, value)}`);
      this.drawPick();
    }

    put(day, key, value) {
      // These weeks are about to go: what is typed now would land in days that nobody sees.
      if (this.loading) {
        return;
      }
      const id = `${day.date}|${key}`;
      if (same(this.stored(day, key), value)) {
        this.pending.delete(id);
      } else {
        this.pending.set(id, value);
      }
      this.wrong.delete(id);
      this.overtaken.delete(id);
      const index = this.dayOf(day.date);
      const cell = this.cell(this.keys.indexOf(key), index);
      if (cell) {
        this.drawCell(cell, day, key, index);
      }
      this.report();
    }

    report() {
      const unsaved = this.pending.size > 0;
      if (unsaved !== this.reported) {
        this.reported = unsaved;
        this.$server.unsaved(unsaved);
      }
    }

    toggle() {
      const key = this.keys[this.cursor.row];
      const day = this.picture.days[this.cursor.day];
      if (this.row(key)) {
        this.set(this.value(day, key) ? null : { done: true, times: null });
      } else if (key === SYMPTOM) {
        this.set(!this.value(day, key));
      }
    }

    missed() {
      const key = this.keys[this.cursor.row];
      if (this.row(key)) {
        const now = this.value(this.picture.days[this.cursor.day], key);
        this.set(now && !now.done ? null : { done: false, times: null });
      }
    }

    /** All exercises of the day done, and on to its pain; once more: all blank. */
    wholeDay() {
      const day = this.picture.days[this.cursor.day];
      if (!day.open) {
        this.tell(this.texts.closed);
        return;
      }
      const current = this.picture.rows.filter(row => row.current);
      const open = current.filter(row => !this.value(day, row.id));
      const targets = open.length > 0 ? open : current;
      targets.forEach(row => this.put(day, row.id, open.length > 0 ? { done: true, times: null } : null));
      this.moveTo(this.keys.indexOf(PAIN), this.cursor.day);
      this.tell(fill(open.length > 0 ? this.texts.dayDone : this.texts.dayBlank, day.name));
    }

    digit(digit) {
      const key = this.keys[this.cursor.row];
      const number = Number(digit);
      if (key === PAIN) {
        const ten = this.lastDigit === '1' && digit === '0';
        this.set(ten ? 10 : number);
        this.lastDigit = ten ? '' : digit;
        return;
      }
      const row = this.row(key);
      if (!row) {
        return;
      }
      const two = Number(this.lastDigit + digit);
      const times = row.planned >= 10 && this.lastDigit && two <= MOST_TIMES ? two : number;
      this.lastDigit = digit;
      if (times === 0) {
        this.set({ done: false, times: null });
      } else if (row.planned > 1 || times === 1) {
        this.set({ done: true, times: times === row.planned ? null : times });
      }
    }

    clear() {
      const key = this.keys[this.cursor.row];
      if (key) {
        this.set(key === REMARK ? '' : key === SYMPTOM ? false : null);
      }
    }

    /** Down, and from pain to the top of the next day. */
    down() {
      if (this.keys[this.cursor.row] === PAIN && this.cursor.day < this.picture.days.length - 1) {
        this.moveTo(0, this.cursor.day + 1);
      } else {
        this.moveTo(this.cursor.row + 1, this.cursor.day);
      }
    }

    keyDown(event) {
      if (event.ctrlKey && event.key === 'Enter') {
        event.preventDefault();
        event.stopPropagation();
        this.save();
        return;
      }
      if (event.ctrlKey || event.altKey || event.metaKey || !this.scroll.contains(event.target)) {
        return;
      }
      const { row, day } = this.cursor;
      const remark = this.keys[row] === REMARK;
      const actions = {
        ArrowUp: () => this.moveTo(row - 1, day),
        ArrowDown: () => this.moveTo(row + 1, day),
        ArrowLeft: () => this.moveTo(row, day - 1),
        ArrowRight: () => this.moveTo(row, day + 1),
        Home: () => this.moveTo(row, 0),
        End: () => this.moveTo(row, this.picture.days.length - 1),
        PageUp: () => this.weeks(-1),
        PageDown: () => this.weeks(1),
        Enter: () => (row < 0 ? this.wholeDay() : event.shiftKey ? this.moveTo(row - 1, day) : remark ? this.edit() : this.down()),
        Delete: () => this.clear(),
        Backspace: () => this.clear(),
        F2: () => this.edit(),
        ' ': () => (row < 0 ? this.wholeDay() : remark ? this.edit() : this.toggle())
      };
      const letters = {
        x: () => this.toggle(), n: () => this.missed(), '-': () => this.missed(), a: () => this.wholeDay()
      };
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (actions[key]) {
        event.preventDefault();
        event.stopPropagation();
        actions[key]();
      } else if (remark && key.length === 1) {
        this.edit();
      } else if (/^[0-9]$/.test(key)) {
        event.preventDefault();
        this.digit(key);
      } else if (letters[key]) {
        event.preventDefault();
        event.stopPropagation();
        letters[key]();
      }
    }

    /** What is typed goes on in the field. */
    edit() {
      this.pick.querySelector('input')?.focus();
    }

    /** Other weeks; what was typed is stored first. */
    weeks(step) {
      if (this.loading) {
        return;
      }
      this.weeksAhead = step;
      if (this.pending.size > 0) {
        this.save();
      } else {
        this.goOn();
      }
    }

    goOn() {
      const step = this.weeksAhead;
      this.weeksAhead = 0;
      if (step && this.pending.size > 0) {
        // Typed while the rest was being saved: that first.
        this.weeksAhead = step;
        this.save();
      } else if (step) {
        this.loading = true;
        this.$server.weeks(step);
      }
    }

    /** Sends whole days: what is stored, with what was typed over it. */
    save() {
      if (this.sent) {
        return;
      }
      if (this.pending.size === 0) {
        this.tell(this.texts.nothing);
        return;
      }
      const dates = [...new Set([...this.pending.keys()].map(cell => cell.split('|')[0]))].sort();
      const days = dates.map(date => this.whole(this.picture.days[this.dayOf(date)]));
      this.sent = new Map(this.pending);
      this.$server.save(JSON.stringify(days));
    }

    whole(day) {
      const ids = new Set([...this.picture.rows.map(row => row.id), ...Object.keys(day.marks)]);
      const marks = [...ids]
        .map(id => ({ prescription: id, mark: this.value(day, id) }))
        .filter(each => each.mark)
        .map(({ prescription, mark }) => ({ prescription, done: mark.done, times: mark.times ?? null }));
      return {
        date: day.date, version: day.version, pain: this.value(day, PAIN), newSymptom: this.value(day, SYMPTOM),
        remark: this.value(day, REMARK), marks
      };
    }

    tell(text) {
      this.live.textContent = '';
      this.live.textContent = text;
    }
  }

  if (!customElements.get('wervel-diary')) {
    customElements.define('wervel-diary', WervelDiary);
  }
})();
