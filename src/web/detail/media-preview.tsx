import type { Generation } from '#contract/generation.ts'
import { formatDuration } from '#web/generation/format.ts'
import { fieldsOf } from '#web/generation/input.ts'
import { Film } from 'lucide-react'
import type { ReactNode } from 'react'
import { LongText } from './long-text.tsx'
import { MediaBox, Note } from './media-box.tsx'
import { addressesOf, animationOf, type MediaSource } from './media-of.ts'
import { OtherPreview } from './other-preview.tsx'
import { Picture } from './picture.tsx'
import { Player } from './player.tsx'
import { Labels, SpeechSettings, Transcriptions } from './sound-facts.tsx'
import { playableAddressesOf, playableOf } from './playable.ts'

interface MediaPreviewProps {
  id: string
  generation: Generation
  media: MediaSource
  ratio: number
}

/** The player, picture or text that fits the kind of media. */
export function MediaPreview(props: MediaPreviewProps) {
  const { id, generation, media } = props
  const name = generation.asset?.name ?? 'Preview'
  switch (media.kind) {
    case 'image':
      return (
        <MediaBox ratio={props.ratio}>
          {media.addresses.length > 0 ? (
            <Picture id={id} addresses={media.addresses} read={addressesOf} alt={name} />
          ) : (
            <NoFile />
          )}
        </MediaBox>
      )
    case 'video':
      return <VideoPreview {...props} name={name} />
    case 'audio':
      return (
        <Sound {...props} name={name}>
          <SpeechSettings media={media} />
          <Transcriptions media={media} />
        </Sound>
      )
    case 'voice':
      return (
        <Sound {...props} name={name}>
          <Labels media={media} />
        </Sound>
      )
    case 'text':
      return <TextPreview {...props} />
    case 'other':
      return <OtherPreview id={id} generation={generation} media={media} />
  }
}

function VideoPreview({ id, media, ratio, name }: MediaPreviewProps & { name: string }) {
  const { playable, stream } = playableOf(media.addresses)
  return (
    <MediaBox ratio={ratio}>
      {playable.length > 0 ? (
        <Player
          as="video"
          id={id}
          addresses={playable}
          read={playableAddressesOf}
          label={name}
          poster={media.poster}
        />
      ) : stream !== null ? (
        <Note icon={<Film size={20} />} title="This stream cannot be played here">
          <p>Open it in a player that knows streams, or in another browser.</p>
        </Note>
      ) : media.animation !== null ? (
        <Picture id={id} addresses={[media.animation]} read={animationOf} alt={name} />
      ) : (
        <NoFile />
      )}
    </MediaBox>
  )
}

function Sound(props: MediaPreviewProps & { name: string; children: ReactNode }) {
  const { id, generation, media, name } = props
  const duration = generation.asset?.asset?.duration_ms ?? null
  return (
    <div className="flex flex-col gap-3 rounded-10 border bg-canvas p-3">
      <div className="flex items-baseline justify-between gap-4">
        <span dir="auto" className="min-w-0 truncate font-medium">
          {name}
        </span>
        {duration !== null && <span className="text-muted">{formatDuration(duration)}</span>}
      </div>
      <div className="flex min-h-12 items-center justify-center">
        {media.addresses.length > 0 ? (
          <Player as="audio" id={id} addresses={media.addresses} read={addressesOf} label={name} />
        ) : (
          <NoFile />
        )}
      </div>
      {props.children}
    </div>
  )
}

const TEXT_FIELDS = ['text', 'content', 'body', 'markdown', 'html']

function TextPreview({ id, generation, media }: MediaPreviewProps) {
  const places = [media.fields, fieldsOf(generation.asset)]
  const texts = places.flatMap((place) => TEXT_FIELDS.map((field) => place[field]))
  const text = texts.find((value) => typeof value === 'string') ?? generation.asset?.description
  if (typeof text !== 'string' || text === '') {
    return <OtherPreview id={id} generation={generation} media={media} />
  }
  return (
    <div className="rounded-10 border bg-canvas p-3">
      <LongText text={text} className="text-14" />
    </div>
  )
}

function NoFile() {
  return (
    <Note title="There is no file">
      <p>Upstream sent no address that can be opened.</p>
    </Note>
  )
}
