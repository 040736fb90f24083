/** The figures of loading the page. */
import { define } from './figure.ts'

export const LOAD_FIGURES = define({
  'load.js': {
    name: 'JavaScript before the first row',
    unit: 'KiB',
    goals: [{ most: 145 }],
    definition: 'gzip of every script whose answer had ended when the first row was painted',
  },
  'load.js-all': {
    name: 'JavaScript in all',
    unit: 'KiB',
    definition: 'the same until 2 s after the first row, what is prefetched when idle included',
  },
  'load.css': { name: 'CSS', unit: 'KiB', definition: 'gzip of every style sheet, likewise' },
  'load.fonts': { name: 'Fonts', unit: 'KiB', definition: 'bytes of every font file, likewise' },
  'load.requests': {
    name: 'Requests before the first row',
    unit: '',
    definition: 'the document and every resource whose answer had ended by then',
  },
  'load.first-paint': {
    name: 'First paint',
    unit: 'ms',
    definition: 'first contentful paint, from the start of the navigation',
  },
  'load.first-row': {
    name: 'First row',
    unit: 'ms',
    goals: [
      { when: '1×', most: 350, ratio: 2.5 },
      { when: '4×', most: 1000 },
    ],
    definition:
      'from the start of the navigation until the frame with the first row of a generation was painted',
  },
  'load.blocking': {
    name: 'Blocking time',
    unit: 'ms',
    goals: [
      { when: '1×', most: 50 },
      { when: '4×', most: 250 },
    ],
    definition: 'what long tasks take beyond 50 ms each, until 2 s after the first row',
  },
  'load.main-thread': {
    name: 'Main thread',
    unit: 'ms',
    definition:
      'processor time of the page’s main thread until 2 s after the first row; other work on the machine does not count',
  },
  'load.shift': {
    name: 'Layout shift',
    unit: '',
    goals: [{ most: 0 }],
    definition: 'sum of layout shifts without recent input until 2 s after the first row',
  },
  'load.elements': {
    name: 'DOM elements',
    unit: '',
    definition: 'elements in the document 2 s after the first row',
  },
  'load.heap': {
    name: 'Heap',
    unit: 'MiB',
    definition: 'used JavaScript heap 2 s after the first row, after a garbage collection',
  },
})
