import { decodeSearch } from '#contract/filters.ts'
import { expect, test } from 'vitest'
import { otherSentences, sentencesFor } from './problem-words.ts'

const problems = (query: string) => decodeSearch(new URLSearchParams(query)).problems

test('a problem is told at its field, with a long list cut short', () => {
  expect(sentencesFor(problems('type=banana'), 'type')).toEqual([
    'type “banana” is not one of video, image, audio, voice, text and 17 more, and was left out.',
  ])
  expect(sentencesFor(problems('prompt_query='), 'prompt_query')).toEqual([
    'prompt_query is empty, and was left out.',
  ])
})

test('a parameter without a field goes to the general list', () => {
  const all = problems('view=grid&type=banana')
  expect(otherSentences(all)).toEqual(['view “grid” is not one of gallery, and was left out.'])
})
