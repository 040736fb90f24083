/** The figures of the processes, of watching and of Lighthouse. */
import { define } from './figure.ts'

export const PROCESS_FIGURES = define({
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
