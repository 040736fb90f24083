/** Prompts that are hard on a display: other scripts, several lines, markup, quotes, length. */
import type { StyleName } from './draw/picture.ts'

export interface OddPrompt {
  readonly style: StyleName
  readonly prompt: string
}

const o = (style: StyleName, prompt: string): OddPrompt => ({ style, prompt })

export const ODD_PROMPTS: readonly OddPrompt[] = [
  o('peaks', 'جبال بعيدة في ضباب الصباح، ألوان هادئة، بدون نص'),
  o('portrait', 'شابة تتحدث إلى الكاميرا بابتسامة هادئة، إضاءة ناعمة (لقطة 1:1)'),
  o('ocean', 'ים רגוע בשעת שקיעה, סירת מפרש קטנה, סגנון פוסטר'),
  o('city', 'קו רקיע של עיר בלילה, חלונות מוארים, "לופ" מושלם'),
  o('peaks', '雾中的群山,晨光,水墨与扁平插画结合,留白'),
  o('portrait', '笑顔の先生がカメラに向かって話す、やわらかい光、背景は無地'),
  o('city', '夜の都市、窓の灯り、ローファイなイラスト'),
  o('botanical', '종이를 오려 만든 듯한 잎과 꽃, 차분한 색감'),
  o('product', 'Флакон сыворотки на круглом подиуме, мягкая тень, бежевый фон'),
  o('space', '🪐✨ retro planet, big ring, tiny moon 🌙 pastel stars'),
  o('animal', '🦊 hello friend'),
  o('portrait', '👋🏽 quick hello from our CEO 👩🏾‍💼 keep it natural 🙏'),
  o('mesh', 'gradient'),
  o('peaks', 'mountains, sunrise'),
  o('animal', 'a fox'),
  o('dunes', 'desert'),
  o('bauhaus', '<b>Bold</b> shapes & <i>quiet</i> colours, poster for "A < B"'),
  o('mesh', '<script>alert(1)</script> background for the security talk, smooth gradient'),
  o('portrait', '<img src=x onerror=alert(1)> host introduces the topic, plain backdrop'),
  o(
    'city',
    'Skyline for the slide "It\'s $(date) o\'clock" \\ no `text` in the image, 100% flat; {{mood}}',
  ),
  o('product', 'Product: "Dew & Co." serum\\n (keep the backslash), price tag $HOME, 50% off'),
  o(
    'portrait',
    'SCENE 1\nHost looks up, smiles.\n\nSCENE 2\nHost: "So, what did we learn?"\n\n- no jump cuts\n- keep the lips in sync',
  ),
  o(
    'ocean',
    'Shot list:\n1. Wide: the empty sea\n2. Boat enters left\n3. Hold for two beats\n\nMood: patient.',
  ),
  o('food', 'Fruit bowl,\n  oranges in front,\n  pears behind,\n\tsoft morning light'),
  o(
    'peaks',
    'A very slow, continuous aerial move that begins low above a dark pine forest, rises over the first ridge just as the sun clears the horizon, and keeps climbing until four, five, six layers of mountains are stacked behind one another, each a little paler than the one before. The air is cold and clear in the foreground and hazy in the distance; thin mist lies in the valleys and does not move. No people, no roads, no buildings, no birds, no text, no lens flare. Colours stay within one family and only the sun is allowed to be warm. The look is somewhere between a national park poster from the 1930s and a modern vector illustration: flat shapes, crisp edges, a very small amount of grain. The move must ease in and ease out, with no speed ramps, and the last frame should match the first closely enough that the clip can be looped behind a title without anyone noticing the cut. Avoid oversaturation. Avoid HDR halos. Leave the upper third empty for the logo.',
  ),
  o(
    'portrait',
    'The presenter is a calm, slightly tired, very kind person who has explained this a hundred times and still enjoys it. She sits chest-up in front of a plain wall, the key light is large and soft and comes from the left, there is just enough fill to see the collar. She begins mid-thought, as if we had walked in on a conversation, glances away once to find the word, finds it, and comes back to us with a half smile. Her hands stay out of frame. Her head moves when the sentence moves, and rests when it rests. Blinks are irregular. The mouth closes fully on every m, b and p. Do not add a nod at the end; let the last word hang for a beat. Background stays fixed, no parallax, no bokeh, no particles, no logo. Frame is vertical, eyes on the upper third, a little headroom. Keep skin texture soft but not plastic; keep the hair simple. If the audio is shorter than the clip, hold a listening face instead of looping.',
  ),
  o('botanical', 'Leaves.   Lots   of   leaves.'),
  o('interior', 'Wohnzimmer mit Fenster, großer Sessel, Zimmerpflanze, ruhige Farben, kein Text'),
  o('hills', 'Colinas suaves al amanecer, ilustración plana, mucho cielo, sin texto'),
  o(
    'space',
    'superduperextralongwordwithoutanyspacesthatmustnotbreakthelayoutofthetableorthedrawer/planet_v2_final_FINAL(3).png',
  ),
  o('food', 'Nature morte, oranges et poires, lumière d’été, façon Matisse'),
]
