import { spanTexts } from './page-data.js'

/**
 * What the page does in a browser: it looks up the spans of a day and puts their words in place. Nothing is judged here.
 * It puts in text and copies of what is there already, never HTML.
 */
export const pageScript = String.raw`(() => {
'use strict';
const at = (id) => document.getElementById(id);
const data = JSON.parse(at('spans').textContent);
const names = ${JSON.stringify(spanTexts)};
const all = [...document.querySelectorAll('article')];
const holders = [...document.querySelectorAll('[data-holder], article')];
const dayLength = 864e5;
const print = (options) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long', ...options });
const [dayForm, monthForm] = [print({ day: 'numeric' }), print({})];
const inWords = (day) => dayForm.format(day * dayLength);
const count = (n) => n + (n === 1 ? ' day' : ' days');
const fill = (label, day) => label.replace(/\{(-?\d+)\}/g, (_, other) => count(Math.abs(other - day)));
const make = (tag, text = '') => Object.assign(document.createElement(tag), { textContent: text });
const read = ([from, firstDay, lastDay, ...places]) => ({ from, firstDay, lastDay,
  ...Object.fromEntries(names.map((name, i) => [name, data.texts[places[i]]])) });
const spans = new Map(Object.entries(data.spans).map(([id, rows]) => [id, rows.map(read)]));
const on = (id, day) => {
  const found = (spans.get(id) || []).findLast(({ from }) => from === null || from <= day);
  return found && found.standing !== '' ? found : undefined;
};
let chosen = data.made;

const time = (day) => {
  const element = make('time', inWords(day));
  element.dateTime = iso(day);
  return element;
};
const input = at('day');
const iso = (day) => {
  const before = input.value;
  input.valueAsNumber = day * dayLength;
  const text = input.value;
  input.value = before;
  return text;
};

function showArticle(article, day) {
  const words = on(article.dataset.id, day);
  article.dataset.in = words ? 'plan' : '';
  if (!words) return;
  for (const place of article.querySelectorAll('[data-f]')) {
    const text = words[place.dataset.f];
    place.textContent = place.dataset.f === 'label' ? fill(text, day) : text;
    if (place.dataset.f === 'label') place.dataset.standing = words.standing;
    if (place.tagName === 'DD') place.parentNode.hidden = text === '';
  }
}

function showRecords(holder, day) {
  let [known, last] = [0, undefined];
  for (const item of holder.querySelectorAll('[data-on]')) {
    item.hidden = item.dataset.on > day;
    if (item.hidden) continue;
    known += 1;
    if ('update' in item.dataset) last = item;
  }
  const details = holder.querySelector('details');
  if (details) {
    details.hidden = known === 0;
    details.querySelector('summary span').textContent = known;
  }
  const place = holder.querySelector('dd[data-update]');
  if (!place) return;
  if (last) place.replaceChildren(time(+last.dataset.on), ': ', ...copy(last.querySelector('span')));
  else place.textContent = 'none';
}

const copy = (element) => [...element.cloneNode(true).childNodes];

function event(day, holder, name, rest) {
  const item = make('li');
  const link = make('a', name);
  link.href = '#' + holder.id;
  const text = make('span');
  text.append(...rest);
  item.append(time(day), ': ', link, ': ', text);
  return { day, item };
}

const nameOf = (holder) => holder.querySelector('h3, h4').textContent;

function lately(day) {
  const isIn = (other) => other <= day && other > day - data.lately;
  return holders.flatMap((holder) => {
    const records = [...holder.querySelectorAll('[data-on]')].filter((item) => isIn(+item.dataset.on))
      .map((item) => event(+item.dataset.on, holder, nameOf(holder), copy(item.querySelector('span'))));
    const late = (spans.get(holder.dataset.id) || []).flatMap(({ from, standing }, i, own) =>
      from !== null && isIn(from) && /^(overdue|late starting)$/.test(standing) && own[i - 1]?.standing !== standing
        ? [event(from, holder, nameOf(holder), ['now ' + standing])] : []);
    return [...records, ...late];
  }).sort((a, b) => b.day - a.day);
}

function coming(day) {
  const meetings = [...document.querySelectorAll('#jump [data-meeting]')].map(({ value }) => {
    const item = make('li');
    item.append(time(+value), ': meeting');
    return { day: +value, item };
  });
  const dates = all.flatMap((article) => {
    const words = on(article.dataset.id, day);
    if (!words || /^(complete|stopped)$/.test(words.standing)) return [];
    const { firstDay, lastDay } = words;
    return [
      ...(firstDay === null || firstDay <= day ? [] : [event(firstDay, article, nameOf(article), ['first day'])]),
      ...(lastDay === null ? [] : [event(lastDay, article, nameOf(article), ['last day'])]),
    ];
  });
  return [...meetings, ...dates].filter((one) => one.day >= day && one.day < day + 366).sort((a, b) => a.day - b.day);
}

function showComing(events) {
  const months = new Map();
  for (const { day, item } of events) {
    const month = monthForm.format(day * dayLength);
    if (!months.has(month)) months.set(month, make('ul'));
    months.get(month).append(item);
  }
  at('coming').replaceChildren(...[...months].flatMap(([month, list]) => [make('h3', month), list]));
  at('coming').hidden = months.size === 0;
  at('no-coming').hidden = months.size > 0;
}

function showCounts(day) {
  const found = all.filter((article) => !('step' in article.dataset)).flatMap(({ dataset }) => on(dataset.id, day) ?? []);
  at('total').textContent = found.length;
  at('counts').replaceChildren(...JSON.parse(at('counts').dataset.names).flatMap((name) => {
    const number = found.filter(({ standing }) => standing === name).length;
    if (number === 0) return [];
    const [item, tag] = [make('li'), make('span', name)];
    tag.className = 'tag';
    tag.dataset.standing = name;
    item.append(make('b', number), ' ', tag);
    return [item];
  }));
}

function showDay(day) {
  chosen = day;
  for (const place of document.querySelectorAll('[data-day]')) {
    place.textContent = inWords(day);
    if (place.dateTime !== undefined) place.dateTime = iso(day);
  }
  for (const article of all) showArticle(article, day);
  for (const holder of holders) showRecords(holder, day);
  showCounts(day);
  const news = lately(day).map(({ item }) => item);
  at('news').replaceChildren(...news);
  at('news').hidden = news.length === 0;
  at('no-news').hidden = news.length > 0;
  showComing(coming(day));
  showChoice(day);
}

const options = [...at('jump').options].filter(({ value }) => value !== '');
function showChoice(day) {
  input.valueAsNumber = day * dayLength;
  const found = options.find(({ value }) => +value === day);
  at('jump').value = found ? found.value : '';
  at('previous').disabled = !(+options[0]?.value < day);
  at('following').disabled = !(+options.at(-1)?.value > day);
  for (const place of document.querySelectorAll('[data-other-day]')) place.hidden = day === data.made;
}

const filters = ['target', 'owner', 'standing', 'words'];
function narrow() {
  const [target, owner, standing] = filters.map((name) => at(name).value);
  const words = at('words').value.toLowerCase().split(/\s+/).filter((word) => word !== '');
  let [shown, whole] = [0, 0];
  for (const article of all) {
    const found = on(article.dataset.id, chosen);
    const text = words.length === 0 ? '' : article.textContent.toLowerCase();
    article.hidden = !found || (target !== '' && article.dataset.target !== target)
      || (owner !== '' && !found.owners.split(',').includes(owner))
      || (standing !== '' && ![found.standing, ...found.marks.split(',')].includes(standing))
      || !words.every((word) => text.includes(word));
    if (found) whole += 1;
    if (!article.hidden) shown += 1;
  }
  const isNarrow = filters.some((name) => at(name).value !== '');
  for (const holder of document.querySelectorAll('[data-holder]'))
    holder.hidden = holder.dataset.from > chosen || (isNarrow && !holder.querySelector('article:not([hidden])'));
  at('shown').textContent = isNarrow ? 'Showing ' + shown + ' of ' + whole + ' actions and steps.' : '';
}

function keep() {
  const kept = new URLSearchParams();
  if (chosen !== data.made) kept.set('day', iso(chosen));
  for (const name of filters) if (at(name).value !== '') kept.set(name, at(name).value);
  history.replaceState(null, '', '#' + kept);
}

function recall() {
  const hash = location.hash.slice(1);
  if (hash !== '' && !hash.includes('=')) return reveal(hash);
  const kept = new URLSearchParams(hash);
  for (const name of filters) {
    at(name).value = kept.get(name) ?? '';
    if (at(name).selectedIndex === -1) at(name).value = '';
  }
  input.value = kept.get('day') ?? '';
  const day = Number.isNaN(input.valueAsNumber) ? data.made : input.valueAsNumber / dayLength;
  if (day !== chosen) showDay(day);
  showChoice(chosen);
  narrow();
}

function reveal(id) {
  const element = at(decodeURIComponent(id));
  if (!element?.closest('article[hidden], [data-holder][hidden]')) return;
  for (const name of filters) at(name).value = '';
  narrow();
  element.scrollIntoView();
}

function go(day) {
  showDay(day);
  narrow();
  keep();
}

for (const place of document.querySelectorAll('[data-script]')) place.hidden = false;
at('jump').addEventListener('change', ({ target }) => target.value !== '' && go(+target.value));
input.addEventListener('change', () => !Number.isNaN(input.valueAsNumber) && go(input.valueAsNumber / dayLength));
at('previous').addEventListener('click', () => go(+options.findLast(({ value }) => +value < chosen).value));
at('following').addEventListener('click', () => go(+options.find(({ value }) => +value > chosen).value));
at('made').addEventListener('click', () => go(data.made));
for (const name of filters) at(name).addEventListener('input', () => { narrow(); keep(); });
at('clear').addEventListener('click', () => { for (const name of filters) at(name).value = ''; narrow(); keep(); });
for (const form of document.forms) form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', recall);
addEventListener('beforeprint', () => { for (const details of document.querySelectorAll('details')) details.open = true; });
showChoice(chosen);
if (location.hash !== '') recall();
})();`
