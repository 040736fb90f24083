/** How a model is told of in `GET /models`. */
import type { SandboxModel } from './models.ts'

const RESOLUTIONS = { video: ['480p', '720p', '1080p'], image: ['1K', '2K', '4K'] } as const

/** A model as `GET /models` lists it. */
export function modelAnswer(model: SandboxModel): Record<string, unknown> {
  const kind = model.unit === 'second' && model.type.startsWith('video') ? 'video' : model.type
  return {
    id: model.id,
    slug: model.slug,
    name: model.name,
    description: model.description,
    type: model.type,
    eta_ms: model.eta * 1000,
    logo_url: null,
    price_details: { credit_cost: model.credits, unit_scale: 1, billing_unit: model.unit },
    resolutions: kind === 'video' || kind === 'image' ? RESOLUTIONS[kind] : null,
    aspect_ratios:
      kind === 'video' || kind === 'image' ? ['16:9', '9:16', '1:1', '4:3', '3:4'] : null,
    durations: kind === 'video' ? ['auto', '5000', '10000'] : null,
    tags: model.premium ? ['NEW'] : [],
    premium: model.premium === true,
  }
}
