/*
 * The agenda's grid: EventCalendar, made usable by keyboard. The server says what is shown, in the
 * practice's clock time; this element reports what somebody asks for, and shows nothing of its own.
 */
(() => {
  const STEP = 15;
  const FINE_STEP = 5;
  // A second click within this time is a double click, so one click waits for it.
  const DOUBLE_CLICK = 230;
  const CLICK_LEAVES = 100;
  const LETTERS_OFF = 'wervel-agenda-letters-off';
  const LETTERS = 'tdwmrlnfsqa?';
  // These open a dialog, so what is typed next is meant for it.
  const OPENING = 'nfs';

  const two = number => String(number).padStart(2, '0');
  const clock = minutes => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const stamp = date =>
    `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` +
    `T${two(date.getHours())}:${two(date.getMinutes())}`;
  const minutesOf = text => Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));
  const dayOf = text => text.slice(0, 10);

  /** Calendar arithmetic on "2026-11-23T10:00" without any time zone. */
  const shift = (text, minutes) =>
    new Date(Date.parse(text + 'Z') + minutes * 60000).toISOString().slice(0, 16);

  /** A view of one practitioner has no columns. */
  const columnOf = event => event.resourceIds[0] ?? null;

  const GRIDS = ['resourceTimeGridDay', 'timeGridWeek'];

  class WervelAgenda extends HTMLElement {
    constructor() {
      super();
      this.entries = new Map();
      this.shades = new Map();
      this.cursor = { column: 0, minutes: 9 * 60 };
      this.onKeyDown = event => this.keyDown(event);
      this.onKeyUp = event => this.keyUp(event);
      this.onBlur = () => this.cancelMove();
      this.onPointerCancel = () => this.pointerLost();
      this.onClick = () => (this.clickedAt = performance.now());
      this.clickedAt = -Infinity;
      /** What was typed for a dialog that is on its way; null while none is. */
      this.ahead = null;
    }

    connectedCallback() {
      window.addEventListener('keydown', this.onKeyDown, true);
      window.addEventListener('keyup', this.onKeyUp, true);
      window.addEventListener('blur', this.onBlur);
      window.addEventListener('pointercancel', this.onPointerCancel);
      window.addEventListener('click', this.onClick, true);
      if (!this.live) {
        this.live = document.createElement('div');
        this.live.className = 'agenda-live';
        this.live.setAttribute('aria-live', 'polite');
        this.host = document.createElement('div');
        this.host.className = 'agenda-host';
        this.host.addEventListener('focusin', event => this.focused(event.target));
        this.append(this.host, this.live);
      }
    }

    disconnectedCallback() {
      window.removeEventListener('keydown', this.onKeyDown, true);
      window.removeEventListener('keyup', this.onKeyUp, true);
      window.removeEventListener('blur', this.onBlur);
      window.removeEventListener('pointercancel', this.onPointerCancel);
      window.removeEventListener('click', this.onClick, true);
      clearTimeout(this.clickTimer);
      if (this.calendar) {
        EventCalendar.destroy(this.calendar);
        this.calendar = undefined;
        this.picture = undefined;
      }
    }

    /** Words and what stays the same while the view is open. */
    configure(settings) {
      this.settings = settings;
    }

    /** What is to be seen from now on; waits while something is being dragged. */
    show(picture) {
      if (this.busy || this.moving) {
        this.waiting = picture;
        return;
      }
      const before = this.picture;
      this.picture = picture;
      const entries = new Map(picture.entries.map(entry => [entry.id, entry]));
      const shades = new Map(picture.shades.map(shade => [shade.id, shade]));
      if (!this.calendar) {
        this.entries = entries;
        this.shades = shades;
        this.create(picture);
      } else if (before.view !== picture.view || before.date !== picture.date) {
        this.entries = entries;
        this.shades = shades;
        this.configureCalendar(before, picture);
        this.calendar.setOption('events', this.all());
        this.cursor.minutes = Math.max(this.cursor.minutes, this.firstMinute());
      } else {
        this.configureCalendar(before, picture);
        this.replace(this.entries, entries, entry => this.eventOf(entry));
        this.replace(this.shades, shades, shade => this.shadeOf(shade));
        this.entries = entries;
        this.shades = shades;
      }
      this.setAttribute('data-view', picture.view);
    }

    /** What became of some appointments; everything else stays as it is. */
    change({ changed, gone }) {
      const base = this.waiting ?? this.picture;
      if (base) {
        const entries = new Map(base.entries.map(entry => [entry.id, entry]));
        gone.forEach(id => entries.delete(id));
        changed.forEach(entry => entries.set(entry.id, entry));
        this.show({ ...base, entries: [...entries.values()] });
      }
    }

    /** Puts everything back where the server has it: a change was refused. */
    restore(id) {
      const entry = this.entries.get(id);
      if (this.calendar && entry) {
        this.calendar.updateEvent(this.eventOf(entry));
      }
    }

    /** Only what differs, so that whatever else has the focus keeps it. */
    replace(before, now, make) {
      const known = new Set(this.calendar.getEvents().map(event => event.id));
      for (const [id, item] of now) {
        if (!known.has(id)) {
          this.calendar.addEvent(make(item));
        } else if (JSON.stringify(before.get(id)) !== JSON.stringify(item) || this.moved(item)) {
          this.calendar.updateEvent(make(item));
        }
      }
      for (const id of before.keys()) {
        if (!now.has(id)) {
          this.calendar.removeEventById(id);
        }
      }
    }

    /** Dragged here, but not (yet) there on the server. */
    moved(item) {
      const event = item.label === undefined ? null : this.calendar.getEventById(item.id);
      return !!event
        && (stamp(event.start) !== item.start
          || stamp(event.end) !== item.end
          || columnOf(event) !== (item.column ?? null));
    }

    all() {
      return [
        ...[...this.entries.values()].map(entry => this.eventOf(entry)),
        ...[...this.shades.values()].map(shade => this.shadeOf(shade))
      ];
    }

    eventOf(entry) {
      return {
        id: entry.id,
        start: entry.start,
        end: entry.end,
        resourceId: entry.column,
        title: entry.title,
        editable: entry.movable,
        classNames: ['status-' + entry.status, entry.minutes <= STEP ? 'one-line' : 'lines'],
        styles: ['--type-colour:' + entry.colour],
        extendedProps: entry
      };
    }

    shadeOf(shade) {
      return {
        id: shade.id,
        start: shade.start,
        end: shade.end,
        allDay: shade.allDay,
        resourceId: shade.column,
        display: 'background',
        classNames: ['shade-' + shade.kind]
      };
    }

    create(picture) {
      const { locale, offset, texts } = this.settings;
      const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
      this.calendar = EventCalendar.create(this.host, {
        ...this.optionsOf(picture),
        view: picture.view,
        date: picture.date,
        events: this.all(),
        headerToolbar: { start: '', center: '', end: '' },
        height: '100%',
        locale,
        timeZone: offset,
        firstDay: 1,
        allDaySlot: false,
        nowIndicator: true,
        slotDuration: '00:15',
        slotHeight: 18,
        slotLabelInterval: '01:00',
        slotLabelFormat: time,
        eventTimeFormat: time,
        slotEventOverlap: false,
        columnWidth: 'minmax(9.5rem, 1fr)',
        dayMaxEvents: true,
        moreLinkContent: more => `+${more.num}`,
        buttonText: text => ({ ...text, close: texts.close }),
        dayHeaderFormat: { weekday: 'short', day: 'numeric', month: 'short' },
        views: { dayGridMonth: { dayHeaderFormat: { weekday: 'short' } } },
        listDayFormat: { weekday: 'long' },
        listDaySideFormat: { day: 'numeric', month: 'long', year: 'numeric' },
        noEventsContent: texts.none,
        eventDragMinDistance: 4,
        longPressDelay: 400,
        eventContent: info => this.contentOf(info),
        eventClick: info => this.clicked(info),
        dateClick: info => this.slotClicked(info),
        select: info => this.selected(info),
        eventDragStart: info => this.hold(info.event),
        eventResizeStart: info => this.hold(info.event),
        eventDragStop: () => this.release(),
        eventResizeStop: () => this.release(),
        eventDrop: info => this.dropped(info.event, info.jsEvent),
        eventResize: info => this.dropped(info.event),
        eventAllUpdated: () => this.sweep()
      });
      this.cursor.minutes = Math.max(this.firstMinute(), picture.cursor);
      requestAnimationFrame(() => this.sweep());
    }

    optionsOf(picture) {
      return {
        resources: picture.columns,
        slotMinTime: picture.slotMin,
        slotMaxTime: picture.slotMax,
        scrollTime: picture.scrollTime,
        hiddenDays: picture.hiddenDays,
        editable: picture.editable,
        selectable: picture.editable && GRIDS.includes(picture.view)
      };
    }

    configureCalendar(before, picture) {
      const was = this.optionsOf(before);
      for (const [name, value] of Object.entries(this.optionsOf(picture))) {
        const other = before.view !== picture.view || before.date !== picture.date;
        // As the day goes on it would scroll away from what somebody looks at.
        const stays = name === 'scrollTime' && !other;
        if (!stays && JSON.stringify(was[name]) !== JSON.stringify(value)) {
          this.calendar.setOption(name, value);
        }
      }
      if (before.view !== picture.view) {
        this.calendar.setOption('view', picture.view);
      }
      if (before.date !== picture.date) {
        this.calendar.setOption('date', picture.date);
      }
    }

    /** One appointment's inside: time and name first, what kind and where below. */
    contentOf({ event, timeText, view }) {
      const entry = event.extendedProps;
      if (event.display === 'background') {
        return { domNodes: [] };
      }
      if (!entry.id) {
        return undefined;
      }
      const list = view.type.startsWith('list');
      const time = make('span', 'agenda-time');
      time.textContent = list || event.display === 'preview' ? timeText : entry.start.slice(11);
      const title = make('span', 'agenda-title');
      title.textContent = entry.title;
      const top = make('div', 'agenda-top', time, title);
      const below = make('div', 'agenda-below');
      const sub = make('span', 'agenda-sub');
      sub.textContent = entry.sub;
      below.append(sub);
      // The name has the first line to itself; a quarter of an hour has no second line.
      const marked = list || entry.minutes <= STEP ? top : below;
      if (entry.statusWord) {
        const word = make('span', 'agenda-status');
        word.textContent = entry.statusWord;
        entry.minutes <= STEP && !list ? top.append(word) : below.prepend(word);
      }
      for (const mark of entry.marks) {
        const icon = make('span', 'agenda-mark mark-' + mark);
        icon.title = this.settings.texts['mark-' + mark];
        marked.append(icon);
      }
      const content = make('div', 'agenda-entry', top, below);
      content.dataset.id = entry.id;
      return { domNodes: [content] };
    }

    /* What somebody asks for with a pointer. */

    clicked({ event, jsEvent }) {
      clearTimeout(this.clickTimer);
      if (jsEvent instanceof KeyboardEvent) {
        this.$server.open(event.id);
      } else if (jsEvent.detail > 1) {
        this.$server.next(event.id);
      } else {
        this.clickTimer = setTimeout(() => this.$server.open(event.id), DOUBLE_CLICK);
      }
    }

    slotClicked({ dateStr, allDay, resource }) {
      if (allDay && !this.picture.view.startsWith('list')) {
        this.$server.day(dayOf(dateStr));
      } else if (!allDay && this.picture.editable) {
        this.$server.book(dateStr.slice(0, 16), null, this.columnOf(resource));
      }
    }

    selected({ startStr, endStr, resource }) {
      this.$server.book(startStr.slice(0, 16), endStr.slice(0, 16), this.columnOf(resource));
      this.calendar.unselect();
    }

    columnOf(resource) {
      return resource && resource.id ? resource.id : null;
    }

    dropped(event, jsEvent) {
      const entry = this.entries.get(event.id);
      const start = stamp(event.start);
      const end = stamp(event.end);
      const column = columnOf(event);
      if (entry
          && (start !== entry.start || end !== entry.end || column !== (entry.column ?? null))) {
        this.focusedId = event.id;
        if (jsEvent?.ctrlKey || jsEvent?.metaKey) {
          this.restore(event.id);
          this.$server.copy(event.id, start, column);
          return;
        }
        this.$server.move(event.id, event.extendedProps.version, start, end, column);
      }
    }

    hold(event) {
      this.busy = true;
      this.held = event.id;
    }

    /** The library lets go without a word when the system takes the pointer away. */
    pointerLost() {
      if (this.busy) {
        const id = this.held;
        this.release();
        setTimeout(() => this.restore(id));
      }
    }

    /** After the library is done with its drop. */
    release() {
      setTimeout(() => {
        this.busy = false;
        this.held = undefined;
        const waiting = this.waiting;
        this.waiting = undefined;
        if (waiting) {
          this.show(waiting);
        }
      });
    }

    /* By keyboard: a place in the grid, which is a free slot or the appointment that covers it. */

    columns() {
      return this.picture.lanes;
    }

    firstMinute() {
      return Number(this.picture.slotMin.slice(0, 2)) * 60;
    }

    lastMinute() {
      return Number(this.picture.slotMax.slice(0, 2)) * 60;
    }

    isGrid() {
      return this.picture && GRIDS.includes(this.picture.view);
    }

    inLane(item, lane) {
      return lane.day === dayOf(item.start) && (lane.column === null || lane.column === item.column);
    }

    entryAt(column, minutes) {
      const lane = this.columns()[column];
      return [...this.entries.values()].find(entry =>
        this.inLane(entry, lane)
        && minutesOf(entry.start) < minutes + STEP
        && minutesOf(entry.start) + entry.minutes > minutes);
    }

    isClosed(column, minutes) {
      const lane = this.columns()[column];
      return [...this.shades.values()].some(shade =>
        shade.kind === 'closed'
        && this.inLane(shade, lane)
        && minutesOf(shade.start) <= minutes
        && (dayOf(shade.end) > dayOf(shade.start) || minutesOf(shade.end) > minutes));
    }

    articleOf(id) {
      return this.host.querySelector(`[data-id="${CSS.escape(id)}"]`)?.closest('.ec-event');
    }

    goTo(column, minutes) {
      const last = this.lastMinute() - STEP;
      this.cursor = {
        column: Math.max(0, Math.min(this.columns().length - 1, column)),
        minutes: Math.max(this.firstMinute(), Math.min(last, minutes))
      };
      const entry = this.entryAt(this.cursor.column, this.cursor.minutes);
      const target = (entry && this.articleOf(entry.id)) ?? this.placeCursor();
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }

    placeCursor() {
      const events = this.host.querySelector('.ec-body .ec-events');
      if (!events || !this.isGrid()) {
        return null;
      }
      if (!this.slot_ || !this.slot_.isConnected) {
        this.slot_ = make('div', 'agenda-slot');
        this.slot_.setAttribute('role', 'button');
        events.append(this.slot_);
      }
      const { column, minutes } = this.cursor;
      const { texts } = this.settings;
      const lane = this.columns()[column] ?? this.columns()[0];
      this.slot_.style.gridColumn = column + 1;
      this.slot_.style.insetBlockStart =
        `calc(var(--ec-slot-height) * ${(minutes - this.firstMinute()) / STEP})`;
      this.slot_.setAttribute('aria-label', [
        clock(minutes),
        lane?.title,
        this.isClosed(column, minutes) ? texts.closed : texts.free
      ].join(', '));
      return this.slot_;
    }

    /** Exactly one place of the grid is reached by Tab; labels stay what the server says. */
    sweep() {
      if (!this.calendar) {
        return;
      }
      const grid = this.isGrid();
      let reachable = null;
      for (const article of this.host.querySelectorAll('.ec-event:not(.ec-preview)')) {
        const entry = this.entries.get(article.querySelector('[data-id]')?.dataset.id);
        if (entry) {
          article.setAttribute('aria-label', entry.label);
          article.title = entry.label;
          if (grid) {
            article.tabIndex = -1;
          }
          if (entry.id === this.focusedId) {
            reachable = article;
          }
        }
      }
      if (!grid) {
        return;
      }
      const covering = document.activeElement === this.slot_
        && this.entryAt(this.cursor.column, this.cursor.minutes);
      const slot = this.placeCursor();
      if (slot) {
        slot.tabIndex = reachable ? -1 : 0;
      }
      if (covering) {
        // The free place was just booked: whoever stood on it stands on the appointment.
        this.articleOf(covering.id)?.focus({ preventScroll: true });
        return;
      }
      if (reachable) {
        reachable.tabIndex = 0;
        // A changed appointment is a new element: whoever was on it still is.
        if (this.holdsFocus && document.activeElement === document.body) {
          reachable.focus({ preventScroll: true });
        }
      }
    }

    focused(target) {
      this.holdsFocus = true;
      const article = target.closest('.ec-event');
      const id = article?.querySelector('[data-id]')?.dataset.id;
      const entry = id && this.entries.get(id);
      if (entry && this.isGrid()) {
        this.focusedId = id;
        const column = this.columns().findIndex(lane => this.inLane(entry, lane));
        const start = minutesOf(entry.start);
        const within = this.cursor.column === column
          && this.cursor.minutes > start - STEP
          && this.cursor.minutes < start + entry.minutes;
        if (column >= 0 && !within) {
          this.cursor = { column, minutes: Math.floor(start / STEP) * STEP };
        }
        this.sweepTabs(article);
      } else if (target === this.slot_) {
        this.focusedId = undefined;
        this.sweepTabs(target);
      }
    }

    sweepTabs(current) {
      for (const element of this.host.querySelectorAll('.ec-event[tabindex="0"], .agenda-slot')) {
        element.tabIndex = element === current ? 0 : -1;
      }
      current.tabIndex = 0;
    }

    keyDown(event) {
      if (!this.picture || this.ahead !== null && this.typeAhead(event)) {
        return;
      }
      const inside = this.host.contains(event.target);
      if (!inside && event.key !== 'Alt' && document.activeElement !== document.body) {
        this.holdsFocus = false;
      }
      if (this.moving && event.key === 'Escape') {
        event.preventDefault();
        this.cancelMove();
      } else if (event.altKey && event.key.startsWith('Arrow') && (inside || this.moving)) {
        this.moveBy(event);
      } else if (inside && (event.ctrlKey || event.metaKey) && this.isGrid() && this.copy(event)) {
        event.preventDefault();
      } else if (inside && !event.altKey && !event.ctrlKey && !event.metaKey
          && this.isGrid() && this.walk(event)) {
        event.preventDefault();
        event.stopPropagation();
      } else if (this.letter(event, inside)) {
        event.preventDefault();
      }
    }

    /** Arrow keys, Home and End, page keys; Enter on a free slot books. */
    walk(event) {
      const { column, minutes } = this.cursor;
      const entry = this.entryAt(column, minutes);
      const onSlot = event.target === this.slot_;
      const start = entry && !onSlot ? minutesOf(entry.start) : minutes;
      const end = entry && !onSlot
        ? Math.ceil((start + entry.minutes) / STEP) * STEP
        : minutes + STEP;
      switch (event.key) {
        case 'ArrowDown': this.goTo(column, end); return true;
        case 'ArrowUp': this.goTo(column, Math.ceil(start / STEP) * STEP - STEP); return true;
        case 'ArrowLeft': this.goTo(column - 1, minutes); return true;
        case 'ArrowRight': this.goTo(column + 1, minutes); return true;
        case 'PageDown': this.goTo(column, minutes + 60); return true;
        case 'PageUp': this.goTo(column, minutes - 60); return true;
        case 'Home': this.goTo(column, this.firstMinute()); return true;
        case 'End': this.goTo(column, this.lastMinute()); return true;
        case 'Enter':
        case ' ':
          if (onSlot && this.picture.editable) {
            const lane = this.columns()[column];
            this.ask(this.$server.book(`${lane.day}T${clock(minutes)}`, null, lane.column));
            return true;
          }
          return false;
        case 'F2': return this.askFor(entry, event, 'change');
        case 'Delete': return this.askFor(entry, event, 'cancel');
        default: return false;
      }
    }

    /** The appointment that has the focus, opened where it is changed or cancelled. */
    askFor(entry, event, what) {
      if (!entry || event.target === this.slot_) {
        return false;
      }
      this.$server[what](entry.id);
      return true;
    }

    /** Ctrl+C on an appointment, Ctrl+V on a free slot: another one for the same patient. */
    copy(event) {
      if (event.key === 'c' && this.entries.has(this.focusedId)) {
        this.copied = this.focusedId;
        this.live.textContent = this.settings.texts.copied;
        return true;
      }
      if (event.key === 'v' && this.copied && event.target === this.slot_) {
        const lane = this.columns()[this.cursor.column];
        this.$server.copy(this.copied, `${lane.day}T${clock(this.cursor.minutes)}`, lane.column);
        return true;
      }
      return false;
    }

    /** Alt and arrows carry the appointment; it is put down when Alt is let go. */
    moveBy(event) {
      const entry = this.moving ?? this.entries.get(this.focusedId);
      if (!entry || !entry.movable || !this.isGrid()) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      const step = event.shiftKey ? FINE_STEP : STEP;
      const lanes = this.columns();
      let lane = lanes.findIndex(candidate => this.inLane(entry, candidate));
      let start = entry.start;
      switch (event.key) {
        case 'ArrowUp': start = shift(start, -step); break;
        case 'ArrowDown': start = shift(start, step); break;
        case 'ArrowLeft': lane = Math.max(0, lane - 1); break;
        default: lane = Math.min(lanes.length - 1, lane + 1);
      }
      const minutes = minutesOf(start);
      if (dayOf(start) !== dayOf(entry.start) || minutes < this.firstMinute()
          || minutes + entry.minutes > this.lastMinute()) {
        return;
      }
      start = `${lanes[lane].day}T${start.slice(11)}`;
      this.moving = {
        ...entry,
        start,
        end: shift(start, entry.minutes),
        column: lanes[lane].column ?? entry.column
      };
      this.calendar.updateEvent(this.eventOf(this.moving));
      this.live.textContent = `${start.slice(11)}, ${lanes[lane].title}`;
    }

    keyUp(event) {
      if (event.key === 'Alt' && this.moving) {
        event.preventDefault();
        const { id, version, start, end, column } = this.moving;
        this.moving = undefined;
        const entry = this.entries.get(id);
        if (entry && (entry.start !== start || entry.column !== column)) {
          this.$server.move(id, version, start, end, column);
        }
        this.release();
      }
    }

    cancelMove() {
      if (this.moving) {
        const { id } = this.moving;
        this.moving = undefined;
        this.restore(id);
        this.release();
      }
    }

    /** Single letters of the whole view; not while somebody types or a dialog is open. */
    letter(event, inside) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented
          || localStorage.getItem(LETTERS_OFF) === 'true' && event.key !== '?') {
        return false;
      }
      const typing = event.composedPath()[0].matches?.(
        'input, textarea, select, [contenteditable], vaadin-item');
      const elsewhere = document.querySelector(
        'vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-menu-bar-overlay, '
        + 'vaadin-combo-box-overlay[opened], vaadin-date-picker-overlay[opened], .ec-popup');
      if (typing || elsewhere) {
        return false;
      }
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (this.isBusy() && event.key.length === 1) {
        this.wait(event.key);
        return true;
      }
      if (key === 'n' && inside && document.activeElement === this.slot_) {
        const lane = this.columns()[this.cursor.column];
        this.ask(this.$server.book(`${lane.day}T${clock(this.cursor.minutes)}`, null, lane.column));
        return true;
      }
      if (key === 'ArrowDown' && document.activeElement === document.body && this.isGrid()) {
        this.enter();
        return true;
      }
      const arrow = key === 'ArrowLeft' || key === 'ArrowRight';
      if (arrow && (inside && this.isGrid()
          || event.target.closest?.('vaadin-tabs, vaadin-menu-bar, vaadin-side-nav'))) {
        return false;
      }
      if (arrow || LETTERS.includes(key)) {
        this.command(key);
        return true;
      }
      return false;
    }

    command(key) {
      const answer = this.$server.key(key);
      if (OPENING.includes(key)) {
        this.ask(answer);
      }
    }

    /** A dialog was asked for: until its field has the focus, what is typed waits for it. */
    ask(answer) {
      this.ahead = '';
      Promise.resolve(answer).finally(() => this.handOver(60));
    }

    /** Whether the server is asked for something just now, or will be: a click takes a moment to leave. */
    isBusy() {
      return window.Vaadin?.connectionState?.state === 'loading'
        || performance.now() - this.clickedAt < CLICK_LEAVES;
    }

    /** A letter while the server is at work: for a dialog that opens now, or else for the agenda. */
    wait(key) {
      this.ahead = key;
      const settle = frames => {
        if (this.ahead === null) {
          return;
        }
        if (this.isBusy() && frames > 0) {
          requestAnimationFrame(() => settle(frames - 1));
        } else if (document.querySelector('vaadin-dialog[opened]')) {
          this.handOver(60);
        } else {
          const first = this.ahead.slice(0, 1).toLowerCase();
          this.ahead = null;
          if (first && LETTERS.includes(first)) {
            this.command(first);
          }
        }
      };
      settle(120);
    }

    /** Whether the keyboard is in a field or on a button of a dialog. */
    inDialog() {
      const current = document.activeElement;
      return current.localName !== 'vaadin-dialog' && !!current.closest('vaadin-dialog');
    }

    /** Gives what was typed to the dialog, which takes a few frames to get the focus. */
    handOver(frames) {
      if (this.ahead === null) {
        return;
      }
      if (this.inDialog() || frames === 0) {
        this.flush();
      } else {
        requestAnimationFrame(() => this.handOver(frames - 1));
      }
    }

    /** As if it were typed now: with every event that the field's element listens to. */
    flush() {
      const text = this.ahead;
      this.ahead = null;
      if (text && this.inDialog() && document.activeElement.localName === 'input') {
        document.execCommand('insertText', false, text);
      }
    }

    /** A key on the way to a dialog; says whether it is dealt with. */
    typeAhead(event) {
      if (this.inDialog()) {
        this.flush();
        return false;
      }
      if (event.altKey || event.ctrlKey || event.metaKey || event.key === 'Tab') {
        return false;
      }
      event.preventDefault();
      event.stopPropagation();
      if (event.key.length === 1) {
        this.ahead += event.key;
      } else if (event.key === 'Backspace') {
        this.ahead = this.ahead.slice(0, -1);
      }
      return true;
    }

    /** From outside: puts the keyboard in the grid. */
    enter() {
      if (this.isGrid()) {
        this.goTo(this.cursor.column, this.cursor.minutes);
      } else {
        this.host.querySelector('.ec-event')?.focus();
      }
    }
  }

  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...children);
    return element;
  }

  customElements.define('wervel-agenda', WervelAgenda);
})();
