/**
 * The floor: the same 100 rows from the same API as plain HTML, with no framework, no virtual list and
 * nothing to click. What it costs is what the browser and the API cost by themselves.
 */
export const BARE_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Bare page</title>
    <script>
      const answer = fetch('/api/generations').then((answer) => answer.json())
    </script>
    <style>
      body { font: 13px system-ui, sans-serif; margin: 0 }
      table { width: 100%; border-collapse: collapse }
      td { height: 63px; padding: 0 8px; border-bottom: 1px solid #ddd }
      img { width: 56px; height: 56px; object-fit: cover; display: block }
    </style>
  </head>
  <body>
    <table role="grid"><tbody id="rows"></tbody></table>
    <script>
      const escaped = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
      const safe = (value) => String(value ?? '—').replace(/[&<>"]/g, (sign) => escaped[sign])
      const cell = (html) => '<td role="gridcell">' + html + '</td>'
      const row = ({ id, type, input, status, created_at, credit_cost, asset }) => {
        const media = asset?.asset ?? {}
        const asked = input?.generated_video_inputs ?? input ?? {}
        const picture = asset?.thumbnail_url ?? media.poster_url ?? (type === 'image' ? media.url : null)
        const cells = [
          picture ? '<img alt="" loading="lazy" src="' + safe(picture) + '">' : '',
          safe(asked.text_prompt ?? asked.prompt ?? asked.text ?? input?.type),
          safe(status),
          safe(type),
          safe(input?.model_slug),
          safe(created_at),
          safe(credit_cost),
          safe(media.duration_ms ?? media.width),
        ]
        return '<tr role="row" data-generation-id="' + safe(id) + '">' + cells.map(cell).join('') + '</tr>'
      }
      answer.then(({ data }) => {
        document.getElementById('rows').innerHTML = data.map(row).join('')
      })
      document.addEventListener('click', () => document.body.classList.toggle('clicked'))
    </script>
  </body>
</html>`
