/** What every drawing style shares: its canvas, and a few ways to write SVG briefly. */
import type { Palette } from './palettes.ts'
import type { Random } from './random.ts'

export interface Canvas {
  readonly w: number
  readonly h: number
  readonly palette: Palette
  readonly random: Random
  /** Where in its loop the motion is, from 0 to below 1; a still picture is 0. */
  readonly phase: number
  /** How far a mouth is open, from 0 to 1; absent where nobody speaks. */
  readonly mouth?: number
  /** The prompt in lower case: what it names is drawn. */
  readonly hint: string
}

/** The first of some words that the prompt names, else one by chance. */
export function named<T extends string>(canvas: Canvas, words: readonly T[]): T {
  const chance = canvas.random.pick(words)
  return words.find((word) => canvas.hint.includes(word)) ?? chance
}

/** Draws one picture: the inside of an `svg` element of the canvas' size. */
export type Style = (canvas: Canvas) => string

/** A number with at most one decimal. */
export const n = (value: number): string => String(Math.round(value * 10) / 10)

/** Numbers as a path or a point list takes them. */
export const pts = (...values: readonly number[]): string => values.map(n).join(' ')

/** A wave of the loop: -1 to 1, `turns` times per loop. */
export const sway = (phase: number, turns = 1, offset = 0): number =>
  Math.sin((phase * turns + offset) * Math.PI * 2)

/** A vertical gradient with evenly spread stops. */
export function linear(id: string, colours: readonly string[], horizontal = false): string {
  const stops = colours
    .map(
      (colour, at) =>
        `<stop offset="${n((at / (colours.length - 1)) * 100)}%" stop-color="${colour}"/>`,
    )
    .join('')
  return `<linearGradient id="${id}" ${horizontal ? '' : 'x2="0" y2="1"'}>${stops}</linearGradient>`
}

/** A glow: a radial gradient from a colour to nothing. */
export function glow(id: string, colour: string, strength = 1, middle = 0.45): string {
  return (
    `<radialGradient id="${id}"><stop stop-color="${colour}" stop-opacity="${n(strength)}"/>` +
    `<stop offset="${n(middle * 100)}%" stop-color="${colour}" stop-opacity="${n(strength * 0.5)}"/>` +
    `<stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`
  )
}

export const circle = (x: number, y: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"${more && ` ${more}`}/>`

export const ellipse = (
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  more = '',
): string =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${more && ` ${more}`}/>`

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}"${more && ` ${more}`}/>`

export const path = (d: string, fill: string, more = ''): string =>
  `<path d="${d}" fill="${fill}"${more && ` ${more}`}/>`

/** A line without filling. */
export const stroke = (d: string, colour: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${more && ` ${more}`}/>`

/** The whole canvas in one fill. */
export const ground = (canvas: Canvas, fill: string): string => rect(0, 0, canvas.w, canvas.h, fill)

/** A closed band from a height line down to the lower edge, with soft curves between its points. */
export function hills(canvas: Canvas, heights: readonly number[], fill: string, shift = 0): string {
  const step = canvas.w / (heights.length - 3)
  let d = `M${pts(-step + shift, canvas.h + 4, -step + shift, heights[0] as number)}`
  for (let at = 1; at < heights.length; at++) {
    const x = (at - 1) * step + shift
    const before = heights[at - 1] as number
    const here = heights[at] as number
    d += `C${pts(x - step / 2, before, x - step / 2, here, x, here)}`
  }
  return path(`${d}V${n(canvas.h + 4)}Z`, fill)
}

/** A colour moved towards black (below 0) or white (above 0). */
export function shade(colour: string, by: number): string {
  const target = by < 0 ? 0 : 255
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16)
    return Math.round(value + (target - value) * Math.abs(by))
  })
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** A group, turned around a point. */
export const turned = (angle: number, x: number, y: number, inner: string): string =>
  `<g transform="rotate(${n(angle)} ${n(x)} ${n(y)})">${inner}</g>`
