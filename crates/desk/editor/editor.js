// @ts-check
/**
 * The editor for one protocol file at a time: prose as prose, rules as rules, and marks on what a failing promise or a mistake is about.
 *
 * It lives in a shadow root, where CodeMirror adopts its styles as objects; in the document it would add a `<style>`, which the page's
 * Content-Security-Policy forbids.
 */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration, EditorView, ViewPlugin, drawSelection, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers,
} from '@codemirror/view';

/** @typedef {{ from: number, to: number }} Stretch */
/** @typedef {{ failing: Stretch[], mistakes: Stretch[], warnings: Stretch[] }} Marks */

// ---- Marks: they move with the text until newer ones come --------------------------------------------------------------------

/** @type {import('@codemirror/state').StateEffectType<Marks>} */
const setMarks = StateEffect.define();
const LINES = { failing: 'failing', mistakes: 'mistaken', warnings: 'doubtful' };
const lineMarks = Object.fromEntries(Object.values(LINES).map(name => [name, Decoration.line({ class: name })]));
const mistake = Decoration.mark({ class: 'mistake' }), warning = Decoration.mark({ class: 'warning' });

/** @param {EditorState} state @param {Marks} marks */
function decorate(state, marks) {
  const length = state.doc.length, ranges = [];
  for (const kind of /** @type {(keyof Marks)[]} */ (['failing', 'mistakes', 'warnings'])) {
    for (const { from, to } of marks[kind]) {
      const end = Math.min(Math.max(to, from), length), last = state.doc.lineAt(end).number;
      for (let line = state.doc.lineAt(Math.min(from, length)).number; line <= last; line += 1) {
        ranges.push(lineMarks[LINES[kind]].range(state.doc.line(line).from));
      }
      if (kind !== 'failing' && from < end) ranges.push((kind === 'mistakes' ? mistake : warning).range(from, end));
    }
  }
  return Decoration.set(ranges, true);
}

const marks = StateField.define({
  create: () => Decoration.none,
  update(shown, change) {
    const fresh = change.effects.find(effect => effect.is(setMarks));
    return fresh ? decorate(change.state, fresh.value) : shown.map(change.changes);
  },
  provide: field => EditorView.decorations.from(field),
});

// ---- Prose and rules ---------------------------------------------------------------------------------------------------------

const rule = Decoration.line({ class: 'rule' }), fence = Decoration.line({ class: 'rule fence' }), heading = Decoration.line({ class: 'heading' });
const kind = Decoration.mark({ class: 'kind' }), word = Decoration.mark({ class: 'word' }), quoted = Decoration.mark({ class: 'quoted' });

/** @param {EditorView} view */
function dress(view) {
  const built = new RangeSetBuilder(), { doc } = view.state, { from: first, to: last } = view.viewport;
  let inside = false;
  for (let number = 1; number <= doc.lines; number += 1) {
    const line = doc.line(number);
    if (line.from > last) break;
    const edge = line.text.startsWith('```');
    if (edge) inside = !inside;
    if (line.to < first) continue;
    if (edge) built.add(line.from, line.from, fence);
    else if (inside) dressRule(built, line);
    else if (line.text.startsWith('#')) built.add(line.from, line.from, heading);
  }
  return built.finish();
}

/** @param {RangeSetBuilder<Decoration>} built @param {import('@codemirror/state').Line} line */
function dressRule(built, line) {
  built.add(line.from, line.from, rule);
  const [, space, head] = /^( *)([a-z-]*)/.exec(line.text) ?? ['', '', ''];
  if (head && space.length <= 2) built.add(line.from + space.length, line.from + space.length + head.length, space ? word : kind);
  for (const text of line.text.matchAll(/"[^"]*"?/g)) built.add(line.from + text.index, line.from + text.index + text[0].length, quoted);
}

const dressed = ViewPlugin.fromClass(class {
  /** @param {EditorView} view */
  constructor(view) { this.decorations = dress(view); }
  /** @param {import('@codemirror/view').ViewUpdate} update */
  update(update) { if (update.docChanged || update.viewportChanged) this.decorations = dress(update.view); }
}, { decorations: plugin => plugin.decorations });

const MONO = 'ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", Menlo, monospace';

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '1rem', color: 'var(--ink)', backgroundColor: 'var(--surface)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { padding: '.75rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 1rem' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--ink-soft)', border: 'none', fontFamily: MONO, fontSize: '.8125rem' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '.15em .5rem 0 .75rem' },
  '.cm-activeLine': { backgroundColor: 'transparent', boxShadow: 'inset 0 0 0 1px var(--line)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)', fontWeight: '700' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--tint)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--tint)' },
  '.heading': { fontWeight: '700', fontSize: '1.125rem' },
  '.rule': { fontFamily: MONO, fontSize: '.9375rem', backgroundColor: 'var(--plate)' },
  '.fence': { color: 'var(--ink-soft)' },
  '.kind': { color: 'var(--accent)', fontWeight: '700' },
  '.word': { color: 'var(--accent)' },
  '.quoted': { fontFamily: 'system-ui, sans-serif' },
  '.failing': { backgroundColor: 'var(--red-tint)', boxShadow: 'inset 5px 0 0 var(--red-edge)' },
  '.mistaken': { boxShadow: 'inset 5px 0 0 var(--red-edge)' },
  '.doubtful': { boxShadow: 'inset 5px 0 0 var(--amber-edge)' },
  '.mistake': { textDecoration: 'underline wavy var(--red-edge)', textUnderlineOffset: '.2em', backgroundColor: 'var(--red-tint)' },
  '.warning': { textDecoration: 'underline wavy var(--amber-edge)', textUnderlineOffset: '.2em', backgroundColor: 'var(--amber-tint)' },
  '.cm-panels': { backgroundColor: 'var(--surface)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-panel.cm-search': { padding: '.5rem 2rem .5rem .75rem', fontSize: '1rem' },
  '.cm-panel.cm-search :is(input, button, label)': { fontSize: '.9375rem' },
  '.cm-panel.cm-search [name=close]': { color: 'var(--ink)', fontSize: '1.25rem', padding: '.25rem .5rem' },
  '.cm-textfield': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--edge)', borderRadius: '.4rem', padding: '.25rem .5rem' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--edge)', borderRadius: '.4rem' },
});

/**
 * An editor inside an element.
 *
 * @param {HTMLElement} host
 * @param {(file: string, text: string) => void} changed  Called after every change that the author makes.
 */
export function openEditor(host, changed) {
  const root = host.attachShadow({ mode: 'open' });
  /** Each file with its own history, cursor and marks. @type {Map<string, EditorState>} */
  const states = new Map();
  let open = '';
  const setUp = [
    lineNumbers(), highlightSpecialChars(), history(), drawSelection(), highlightActiveLine(), highlightActiveLineGutter(),
    highlightSelectionMatches(), search({ top: true }), keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorView.lineWrapping, marks, dressed, look,
    EditorView.contentAttributes.of(() => ({ 'aria-label': `Text of ${open}`, tabindex: '0', spellcheck: 'false', autocapitalize: 'off' })),
    EditorView.updateListener.of(update => { if (update.docChanged) changed(open, update.state.doc.toString()); }),
  ];
  const view = new EditorView({ parent: root, root });
  return {
    /** Takes a file in. @param {string} file @param {string} text */
    add(file, text) { states.set(file, EditorState.create({ doc: text, extensions: setUp })); },

    /** Shows a file. @param {string} file */
    show(file) {
      if (file === open) return;
      if (open) states.set(open, view.state);
      open = file;
      const state = states.get(file);
      if (state) view.setState(state);
    },

    /** What a file says now. @param {string} file @returns {string} */
    text: file => (file === open ? view.state : states.get(file))?.doc.toString() ?? '',

    /** Puts another text in the place of the open file's; it can be undone like any other change. @param {string} text */
    replace(text) { view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }); },

    /** Marks stretches of a file. @param {string} file @param {Marks} stretches */
    mark(file, stretches) {
      const effects = setMarks.of(stretches);
      if (file === open) view.dispatch({ effects });
      else states.set(file, /** @type {EditorState} */ (states.get(file)).update({ effects }).state);
    },

    /** Puts the cursor at a place in the open file, in the middle of what can be seen. @param {number} at */
    goTo(at) {
      const anchor = Math.min(at, view.state.doc.length);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'start', yMargin: 60 }) });
      view.focus();
    },
  };
}
