/**
 * Imported before any schema is made: zod compiles schemas with `new Function`, which the content
 * security policy forbids, and merely trying it is reported in the console.
 */
import * as z from 'zod/mini'

z.config({ jitless: true })
