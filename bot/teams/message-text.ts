/** What a person wrote, without the mention that addresses the bot and without Teams' markup. */

type Entity = Record<string, unknown>;

const entitiesOfHtml: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/**
 * The text of a message: a mention of this bot is dropped, a mention of someone else leaves the name, tags go, spaces
 * are single. Teams sends mentions as `<at>Name</at>` with an entity that says who is meant.
 */
export function messageTextOf(text: string, entities: readonly Entity[], botId: string | undefined): string {
  let said = text;
  for (const { type, text: mention, mentioned } of entities) {
    if (type !== 'mention' || typeof mention !== 'string' || mention === '') continue;
    const isBot = botId !== undefined && (mentioned as Entity | null | undefined)?.id === botId;
    if (isBot) said = said.replaceAll(mention, ' ');
  }
  return said
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entitiesOfHtml[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
