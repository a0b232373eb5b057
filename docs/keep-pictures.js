/**
 * Keeps the README's pictures: copies them from what the browser tests left under test-output/ into docs/pictures/.
 * Run it as `npm run pictures`, which makes them first.
 */

const { copyFileSync, existsSync, mkdirSync } = require('node:fs');
const { join } = require('node:path');

const MADE = join(__dirname, '../test-output/rehearsal');
const KEPT = join(__dirname, 'pictures');
const PICTURES = { 'readme-ask-card.png': 'ask-card.png', 'readme-digest.png': 'digest.png' };

const missing = Object.keys(PICTURES).filter((made) => !existsSync(join(MADE, made)));
if (missing.length > 0) {
  console.error(`There is no ${missing.join(' and no ')} in ${MADE}. Make them: npm run pictures (needs chromium)`);
  process.exit(1);
}
mkdirSync(KEPT, { recursive: true });
for (const [made, kept] of Object.entries(PICTURES)) copyFileSync(join(MADE, made), join(KEPT, kept));
console.log(`Kept ${Object.values(PICTURES).join(' and ')} in ${KEPT}.`);
