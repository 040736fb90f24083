/**
 * Every figure of the bench: its name, unit, goal and definition, in one place. A new feature adds its
 * line here and one `report.add` where it is measured.
 */

export interface Goal {
  /** The goal holds for variants that contain this text; absent, for all. */
  when?: string
  most?: number
  least?: number
  exactly?: number
  /** Most times the floor's figure. */
  ratio?: number
}

export interface Figure {
  name: string
  unit: '' | 'ms' | 'KiB' | 'MiB' | 'KiB/row' | '%' | '/s' | '/min' | '×'
  definition: string
  goals?: readonly Goal[]
}

const define = <Id extends string>(figures: Readonly<Record<Id, Figure>>) => figures

export const FIGURES = define({
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
  'rows.page': {
    name: 'Next page, scrolled to',
    unit: 'ms',
    definition:
      'mean time per page of 100 rows while loading by scrolling to the end again and again',
  },
  'rows.heap': {
    name: 'Heap at loaded rows',
    unit: 'MiB',
    goals: [{ when: '20,000', most: 120 }],
    definition: 'used JavaScript heap with that many rows loaded, after a garbage collection',
  },
  'rows.heap-per-row': {
    name: 'Heap per row',
    unit: 'KiB/row',
    definition: 'growth of the heap from the first page, divided by the rows loaded since',
  },
  'rows.filter-growth': {
    name: 'Heap growth over ten filter changes',
    unit: 'MiB',
    goals: [{ most: 1 }],
    definition:
      'heap after a garbage collection, after ten changes between two filters that were both shown before, minus before; up to 1 MiB is taken for the measuring itself',
  },
  'work.filter-cold': {
    name: 'Filter, cold, beyond upstream',
    unit: 'ms',
    goals: [{ when: '1×', most: 60 }],
    definition:
      'from the click on a type until its rows are painted, minus the time that upstream took; one run per type',
  },
  'work.filter-cached': {
    name: 'Filter, cached',
    unit: 'ms',
    goals: [{ when: '1×', most: 50 }],
    definition: 'from the click on a type that was shown before until its rows are painted',
  },
  'work.filter-back': {
    name: 'Filter taken away',
    unit: 'ms',
    goals: [{ when: '1×', most: 50 }],
    definition: 'from the click on "All" until the rows that were left are painted at their place',
  },
  'work.typing': {
    name: 'Typing in the prompt box',
    unit: 'ms',
    goals: [{ when: '1×', most: 50 }],
    definition: 'the slowest of six keys, from its input event until the next frame was painted',
  },
  'work.drawer-open': {
    name: 'Drawer, open',
    unit: 'ms',
    goals: [
      { when: '1×', most: 50 },
      { when: '4×', most: 200 },
    ],
    definition: 'from the click on a row until the generation’s details are painted',
  },
  'work.drawer-next': {
    name: 'Drawer, next',
    unit: 'ms',
    goals: [
      { when: '1×', most: 50 },
      { when: '4×', most: 200 },
    ],
    definition: 'from the click on "Next" until the next generation’s details are painted',
  },
  'work.drawer-close': {
    name: 'Drawer, close',
    unit: 'ms',
    goals: [
      { when: '1×', most: 50 },
      { when: '4×', most: 200 },
    ],
    definition: 'from the click on "Close" until a frame without the drawer was painted',
  },
  'work.column': {
    name: 'Column toggled',
    unit: 'ms',
    goals: [{ when: '1×', most: 50 }],
    definition: 'from the click on a column’s box until the grid is painted with or without it',
  },
  'work.progress': {
    name: 'One row’s progress moves',
    unit: 'ms',
    goals: [{ when: '1×', most: 50 }],
    definition: 'from the head of the answer until the new progress of the one row is painted',
  },
  'work.progress-rows': {
    name: 'Rows touched by one row’s progress',
    unit: '',
    goals: [{ exactly: 1 }],
    definition: 'rows of the grid with a DOM mutation in the same turn',
  },
  'work.interaction': {
    name: 'Slowest interaction',
    unit: 'ms',
    definition:
      'longest Event Timing duration (input to next paint, in steps of 8 ms) in all work at that size',
  },
  'scroll.dropped': {
    name: 'Frames dropped',
    unit: '%',
    definition: 'frames of 60 a second that were not made, of all, after the first second',
  },
  'scroll.long-frames': {
    name: 'Frames over 50 ms',
    unit: '',
    goals: [{ exactly: 0 }],
    definition: 'times between two animation frames over 50 ms, after the first second',
  },
  'scroll.slowest': {
    name: 'Slowest frame',
    unit: 'ms',
    definition: 'longest time between two animation frames, after the first second',
  },
  'scroll.long-tasks': {
    name: 'Long tasks',
    unit: '',
    goals: [{ exactly: 0 }],
    definition: 'tasks over 50 ms, after the first second',
  },
  'scroll.main-thread': {
    name: 'Main thread per frame',
    unit: 'ms',
    definition:
      'processor time of the page’s main thread per frame, what the bench itself looks at included',
  },
  'scroll.blank': {
    name: 'Blank frames',
    unit: '%',
    goals: [{ most: 2 }],
    definition:
      'frames with no row at the centre of the list: scrolled before the frame, as input does, looked at in its animation frame callback',
  },
  'scroll.blank-late': {
    name: 'Blank frames, a frame late',
    unit: '%',
    definition:
      'the same, looked at right after scrolling and before the page could act: what shows where the compositor is a frame ahead of the page',
  },
  'scroll.elements': {
    name: 'Most elements',
    unit: '',
    goals: [{ most: 2500 }],
    definition: 'most elements in the document while scrolling',
  },
  'proxy.added-p50': {
    name: 'Latency added, p50',
    unit: 'ms',
    goals: [{ when: '1 connection,', most: 3 }],
    definition:
      'median through the product minus median of upstream called directly, distinct pages of 100 rows; at one connection the two take turns',
  },
  'proxy.added-p99': {
    name: 'Latency added, p99',
    unit: 'ms',
    definition: 'the same for the 99th percentile',
  },
  'proxy.throughput': {
    name: 'Throughput against direct',
    unit: '%',
    goals: [{ when: '50 connections,', least: 50 }],
    definition:
      'distinct pages per second through the product, of those of upstream called directly',
  },
  'proxy.per-second': {
    name: 'Requests per second',
    unit: '/s',
    definition: 'pages of 100 rows per second through the product',
  },
  'proxy.cpu': {
    name: 'Processor time per page',
    unit: 'ms',
    definition: 'processor time of the product per distinct page of 100 rows, of all its threads',
  },
  'proxy.walk': {
    name: 'Walk of the whole list',
    unit: 'ms',
    definition: 'mean time per page of 100 rows, cursor by cursor to the end',
  },
  'proxy.walk-rows': {
    name: 'Rows of the walk',
    unit: '',
    definition: 'rows that the walk delivered, each id counted once',
  },
  'proxy.walk-calls': {
    name: 'Upstream calls per page of the walk',
    unit: '',
    goals: [{ most: 1.02 }],
    definition: 'calls that upstream received during the walk, per page',
  },
  'proxy.rss': {
    name: 'Memory of the product',
    unit: 'MiB',
    definition: 'resident set: at rest, the most during the walk, and after it',
  },
  'proxy.shared': {
    name: 'Upstream calls of 50 identical requests',
    unit: '',
    goals: [{ exactly: 1 }],
    definition: 'calls that upstream received for 50 requests of one new address at once',
  },
  'sandbox.start': {
    name: 'Sandbox start',
    unit: 'ms',
    definition: 'from starting the built product without a key until its first list is answered',
  },
  'sandbox.rss': {
    name: 'Sandbox memory',
    unit: 'MiB',
    definition: 'resident set of that product after its first list',
  },
  'sandbox.per-second': {
    name: 'Sandbox requests per second',
    unit: '/s',
    definition: 'pages of 100 rows from the sandbox over HTTP without the product, 10 connections',
  },
  'watch.page-calls': {
    name: 'Calls per minute while watching',
    unit: '/min',
    definition:
      'requests of /api by an open page that nobody touches, observed in real time and scaled to a minute',
  },
  'watch.upstream-calls': {
    name: 'Upstream calls per minute while watching',
    unit: '/min',
    definition: 'what of that reaches upstream',
  },
  'soak.heap': {
    name: 'Heap of a watching page',
    unit: 'MiB',
    definition:
      'used heap after a garbage collection, while simulated time passes (the page’s clock is driven) and every tenth answer fails',
  },
  'soak.heap-growth': {
    name: 'Heap growth while watching',
    unit: 'MiB',
    goals: [{ most: 1 }],
    definition: 'heap at the end minus heap after the first third',
  },
  'soak.listeners': {
    name: 'Listener growth while watching',
    unit: '',
    goals: [{ most: 20 }],
    definition: 'JavaScript event listeners at the end minus after the first third',
  },
  'soak.timers': {
    name: 'Timer growth while watching',
    unit: '',
    goals: [{ most: 5 }],
    definition: 'pending timers at the end minus after the first third',
  },
  'soak.requests': {
    name: 'Requests while watching',
    unit: '',
    definition: 'requests of /api in all of the simulated time; a tenth of them failed',
  },
  'lighthouse.score': {
    name: 'Lighthouse, desktop',
    unit: '',
    goals: [{ least: 100 }],
    definition: 'category score of Lighthouse with its desktop preset on the built product',
  },
})

export type FigureId = keyof typeof FIGURES
