/** The figures of working in the page: loaded rows, filters, drawer, columns, scrolling. */
import { define } from './figure.ts'

export const WORK_FIGURES = define({
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
  'work.main-thread': {
    name: 'Main thread of it',
    unit: 'ms',
    definition:
      'processor time of the page’s main thread for the line above, until it was painted; other work on the machine does not count',
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
})
