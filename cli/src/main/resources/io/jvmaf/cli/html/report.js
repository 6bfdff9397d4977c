(() => {
  'use strict';
  const root = document.documentElement;
  const find = (selector) => document.querySelector(selector);
  const make = (tag, kind, text) => {
    const element = document.createElement(tag);
    if (kind) element.className = kind;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const css = (name) => getComputedStyle(root).getPropertyValue(name).trim();
  const shown = (v) => v == null ? '–' : Math.abs(v) >= 10 ? v.toFixed(2) : v.toFixed(4);

  // ----- light and dark -----
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : prefersDark.matches;
  const themeButton = find('#theme');
  let redraw = () => {};
  const themed = (theme) => {
    if (theme) root.dataset.theme = theme; else delete root.dataset.theme;
    themeButton.textContent = isDark() ? 'Light' : 'Dark';
    themeButton.setAttribute('aria-label', 'Switch to ' + (isDark() ? 'light' : 'dark') + ' colours');
    redraw();
  };
  themeButton.hidden = false;
  themeButton.addEventListener('click', () => themed(isDark() ? 'light' : 'dark'));
  prefersDark.addEventListener('change', () => themed(root.dataset.theme));
  // paper is white, and as wide as A4 between margins: a canvas knows nothing of pages
  const PAPER = { width: 690, height: 300 };
  let before;
  let printing = false;
  addEventListener('beforeprint', () => { before = root.dataset.theme; printing = true; themed('light'); });
  addEventListener('afterprint', () => { printing = false; themed(before); });

  // ----- pictures, larger -----
  const dialog = make('dialog');
  document.body.append(dialog);
  const enlarge = (article, image) => {
    const images = [...article.querySelectorAll('img')];
    const title = make('h3');
    const name = make('span');
    const close = make('button', '', 'Close');
    close.type = 'button';
    close.addEventListener('click', () => dialog.close());
    title.append(name, close);
    const large = make('img');
    const views = make('div', 'views');
    const show = (i) => {
      large.src = images[i].src;
      large.alt = images[i].alt;
      large.width = images[0].naturalWidth;
      large.height = images[0].naturalHeight;
      large.className = images[i].closest('.maps') ? 'map' : '';
      name.textContent = images[i].alt;
      [...views.children].forEach((button, b) => button.setAttribute('aria-pressed', b === i));
      at = i;
    };
    let at = 0;
    images.forEach((each, i) => {
      const caption = each.closest('figure').querySelector('figcaption');
      const button = make('button', '', caption.firstChild.textContent.trim());
      button.type = 'button';
      button.addEventListener('click', () => show(i));
      views.append(button);
    });
    dialog.onkeydown = (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) show((at + step + images.length) % images.length);
    };
    dialog.replaceChildren(title, large, views);
    show(images.indexOf(image));
    dialog.showModal();
  };
  document.querySelectorAll('.zoom').forEach((button) => button.addEventListener('click',
      () => enlarge(button.closest('article'), button.querySelector('img'))));
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });

  // ----- the chart -----
  const source = find('#data');
  themed(root.dataset.theme);
  if (!source) return;
  const data = JSON.parse(source.textContent);
  const place = find('#chart');
  const where = find('#where');
  const first = data.x[0];
  const last = Math.max(first + 1, data.x[data.x.length - 1]);
  const columns = data.columns.map((column, i) => ({ ...column, on: column.name === data.score, colour: 1 + i % 7 }));
  const leading = columns.find((column) => column.name === data.score);
  if (leading) leading.colour = 0;
  const byName = (name) => columns.find((column) => column.name === name);
  const low = data.low && byName(data.low);
  const high = data.high && byName(data.high);
  const worst = new Set(data.worst);
  let range = [first, last];
  let plot;

  const padded = (u, min, max) => {
    if (min == null) return [0, 1];
    const room = (max - min) * 0.08 || Math.abs(max) * 0.02 || 0.5;
    return [min - room, max + room];
  };
  const moment = (frame) => 'Frame ' + frame + (data.rate > 0 ? ' · ' + (frame / data.rate).toFixed(2) + ' s' : '')
      + (worst.has(frame) ? ' · among the worst' : '');
  const read = (i) => {
    where.textContent = i == null ? 'Means over all frames' : moment(data.x[i]);
    columns.forEach((column) => { column.output.textContent = shown(i == null ? column.mean : column.v[i]); });
  };
  const marks = (u) => {
    const ctx = u.ctx;
    ctx.save();
    ctx.strokeStyle = css('--worst');
    ctx.fillStyle = css('--worst');
    ctx.globalAlpha = 0.75;
    ctx.lineWidth = devicePixelRatio;
    ctx.setLineDash([3 * devicePixelRatio, 4 * devicePixelRatio]);
    for (const frame of data.worst) {
      if (frame < range[0] || frame > range[1]) continue;
      const x = Math.round(u.valToPos(frame, 'x', true));
      ctx.beginPath();
      ctx.moveTo(x, u.bbox.top);
      ctx.lineTo(x, u.bbox.top + u.bbox.height);
      ctx.stroke();
      ctx.beginPath();
      ctx.arc(x, u.bbox.top, 3 * devicePixelRatio, 0, 7);
      ctx.fill();
    }
    ctx.restore();
  };
  const axis = (scale, side, label, grid) => ({
    scale, side, label, labelSize: 22, size: 52, stroke: css('--soft'), font: '12px system-ui, sans-serif',
    labelFont: '12px system-ui, sans-serif', grid: { show: grid, stroke: css('--line'), width: 1 },
    ticks: { stroke: css('--line'), width: 1 },
  });

  redraw = () => {
    const band = leading && leading.on && low && high;
    const visible = columns.filter((column) => column.on && !(band && (column === low || column === high)));
    const drawn = band ? [...visible, low, high] : visible;
    const scales = { x: { time: false } };
    const series = [{}];
    for (const column of drawn) {
      scales[column.scale] = { range: padded };
      const bound = band && (column === low || column === high);
      series.push({
        label: column.name, scale: column.scale, stroke: bound ? 'transparent' : css('--c' + column.colour),
        width: column === leading ? 2 : 1.4, points: { show: !bound && data.x.length < 60, size: 5 },
      });
    }
    const used = [...new Set(drawn.map((column) => column.scale))];
    const order = ['score', 'share'].filter((scale) => used.includes(scale))
        .concat(used.filter((scale) => scale !== 'score' && scale !== 'share'));
    const title = (scale) => ({ score: 'score', share: 'share kept' })[scale] || scale;
    const frames = { ...axis('x', 2, 'frame', true), size: 34 };
    const axes = [frames, ...order.slice(0, 2).map((scale, i) => axis(scale, i === 0 ? 3 : 1, title(scale), i === 0))];
    if (plot) plot.destroy();
    plot = new uPlot({
      ...(printing ? PAPER : { width: place.clientWidth, height: innerWidth < 620 ? 300 : 360 }),
      scales, series, axes, legend: { show: false },
      bands: band ? [{ series: [series.length - 1, series.length - 2], fill: css('--accent-soft') }] : [],
      cursor: { drag: { x: true, y: false }, y: false, focus: { prox: 30 } },
      padding: [10, order.length > 1 ? 0 : 14, 0, 0],
      hooks: {
        draw: [marks],
        setCursor: [(u) => read(u.cursor.idx)],
        setScale: [(u, key) => { if (key === 'x') { range = [u.scales.x.min, u.scales.x.max]; listed(); } }],
      },
    }, [data.x, ...drawn.map((column) => column.v)], place);
    if (range[0] !== first || range[1] !== last) plot.setScale('x', { min: range[0], max: range[1] });
    const touched = (event) => {
      const box = plot.over.getBoundingClientRect();
      const touch = event.touches[0];
      plot.setCursor({ left: touch.clientX - box.left, top: touch.clientY - box.top });
    };
    plot.over.addEventListener('touchstart', touched, { passive: true });
    plot.over.addEventListener('touchmove', touched, { passive: true });
    plot.over.addEventListener('dblclick', () => act('all'));
    place.dataset.points = data.x.length;
    place.dataset.series = visible.length;
    listed();
  };

  const zoom = (min, max) => {
    const width = Math.min(last - first, Math.max(2, max - min));
    const from = Math.max(first, Math.min(last - width, min));
    plot.setScale('x', { min: from, max: from + width });
  };
  const act = (what) => {
    const [min, max] = range;
    const part = (max - min) / 4;
    if (what === 'in') zoom(min + part, max - part);
    if (what === 'out') zoom(min - 2 * part, max + 2 * part);
    if (what === 'left') zoom(min - part, max - part);
    if (what === 'right') zoom(min + part, max + part);
    if (what === 'all') zoom(first, last);
  };
  const point = (i) => {
    const index = Math.max(0, Math.min(data.x.length - 1, i));
    const frame = data.x[index];
    if (frame < range[0] || frame > range[1]) {
      const half = (range[1] - range[0]) / 2;
      zoom(frame - half, frame + half);
    }
    plot.setCursor({ left: plot.valToPos(frame, 'x'), top: plot.over.clientHeight / 2 });
  };
  document.querySelectorAll('[data-do]').forEach((button) => button.addEventListener('click',
      () => act(button.dataset.do)));
  place.addEventListener('keydown', (event) => {
    const at = plot.cursor.idx == null ? -1 : plot.cursor.idx;
    const keys = {
      ArrowRight: () => point(at + 1), ArrowLeft: () => point(at - 1), Home: () => point(0),
      End: () => point(data.x.length - 1), '+': () => act('in'), '-': () => act('out'), 0: () => act('all'),
    };
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  place.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    act(event.deltaY < 0 ? 'in' : 'out');
  }, { passive: false });

  // ----- which columns -----
  const chips = find('#chips');
  const group = (title, members, folded) => {
    if (!members.length) return;
    let box = chips;
    if (folded) {
      const details = make('details');
      box = make('div', 'chips');
      details.append(make('summary', '', title), box);
      chips.append(details);
    } else {
      chips.append(make('b', '', title));
    }
    for (const column of members) {
      const chip = make('button', 'chip k' + column.colour);
      // two lines that are shown have one colour only where there are more lines than colours
      const recolour = () => {
        const taken = columns.filter((other) => other.on && other !== column).map((other) => other.colour);
        const free = [column.colour, 1, 2, 3, 4, 5, 6, 7].find((colour) => !taken.includes(colour));
        column.colour = free ?? column.colour;
        chip.className = 'chip k' + column.colour;
      };
      chip.type = 'button';
      chip.setAttribute('aria-pressed', column.on);
      column.output = make('output');
      chip.append(make('i'), make('span', '', column.name), column.output);
      chip.addEventListener('click', () => {
        column.on = !column.on;
        if (column.on) recolour();
        chip.setAttribute('aria-pressed', column.on);
        redraw();
      });
      box.append(chip);
    }
  };
  const isMember = (column) => column.score && /_\d{4}$/.test(column.name);
  group('Scores', columns.filter((column) => column.score && !isMember(column)));
  group('Features', columns.filter((column) => !column.score));
  const members = columns.filter(isMember);
  group(members.length + ' members of the bootstrap model', members, true);

  // ----- the numbers of what is shown -----
  const numbers = find('#numbers');
  const MOST_ROWS = 500;
  const listed = () => {
    if (!numbers.open) return;
    const picked = columns.filter((column) => column.on);
    const table = make('table');
    const head = make('tr');
    ['Frame', ...picked.map((column) => column.name)].forEach((name) => head.append(make('th', '', name)));
    table.createTHead().append(head);
    const body = table.createTBody();
    for (let i = 0; i < data.x.length && body.rows.length < MOST_ROWS; i++) {
      if (data.x[i] < range[0] || data.x[i] > range[1]) continue;
      const row = body.insertRow();
      row.append(make('th', '', data.x[i]), ...picked.map((column) => make('td', '', shown(column.v[i]))));
    }
    numbers.lastElementChild.replaceChildren(table);
  };
  numbers.addEventListener('toggle', listed);
  numbers.hidden = false;
  find('.tools').hidden = false;

  document.querySelectorAll('.find').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => {
      const frame = Number(button.dataset.frame);
      place.scrollIntoView({ block: 'center' });
      const half = Math.min(last - first, 60) / 2;
      zoom(frame - half, frame + half);
      let near = 0;
      data.x.forEach((x, i) => { if (Math.abs(x - frame) < Math.abs(data.x[near] - frame)) near = i; });
      point(near);
    });
  });

  redraw();
  read(null);
  let width = place.clientWidth;
  new ResizeObserver(() => {
    if (!printing && place.clientWidth !== width) {
      width = place.clientWidth;
      plot.setSize({ width, height: plot.height });
    }
  }).observe(place);
})();
