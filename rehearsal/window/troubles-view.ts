/**
 * The panel of troubles: what is in force, and buttons that let things go wrong for the person who is looked at, for Teams
 * or for the next press of a button. One button makes everything well again.
 */
import { element } from './element';
import type { Person, stageClient, Trouble, TroubleKind } from './stage-client';
import { type Language, windowTexts } from './window-texts';

export type TroublesView = {
  region: HTMLElement;
  /** Offers troubles for this person from now on. */
  show(person: Person): void;
  /** Asks the stage what is in force. */
  look(): Promise<void>;
  /** Looks no more, when the view is replaced. */
  close(): void;
};

export function troublesView({
  language,
  stage,
  announce,
}: {
  language: Language;
  stage: Pick<typeof stageClient, 'troubles' | 'beginTrouble' | 'endTroubles'>;
  announce: (line: string) => void;
}): TroublesView {
  const texts = windowTexts[language];
  let person: Person | null = null;
  let shown = '';
  let alarm: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const summary = element('summary', {}, texts.troubles);
  const inForce = element('ul', { class: 'in-force', 'aria-label': texts.troublesNow });
  const whose = element('h2', {});
  const allWell = element('button', { type: 'button', class: 'primary', onclick: () => void end() }, texts.allWell);
  const panel = element(
    'div',
    { class: 'sheet-panel troubles-panel' },
    element('p', {}, texts.troublesWhy),
    element('h2', {}, texts.troublesNow),
    inForce,
    allWell,
    whose,
    choices(['blocked', texts.blocks], ['not-installed', texts.uninstalls]),
    element('h2', {}, 'Teams'),
    choices(['slow', texts.slow], ['throttled', texts.throttled], ['down', texts.down], ['twice', texts.twice]),
  );
  const region = element(
    'details',
    { class: 'sheet troubles', name: 'panel', onkeydown: closeOnEscape },
    summary,
    panel,
  );

  function choices(...kinds: [TroubleKind, string][]): HTMLElement {
    const buttons = kinds.map(([kind, words]) =>
      element('button', { type: 'button', onclick: () => void begin(kind) }, words),
    );
    return element('div', { class: 'trouble-choices' }, ...buttons);
  }

  function draw(troubles: Trouble[]): void {
    if (isClosed) return;
    const lines = troubles.map(lineOf);
    clearTimeout(alarm);
    const ends = troubles.flatMap(({ endsAt }) => (endsAt === null ? [] : [Date.parse(endsAt)]));
    if (ends.length > 0) alarm = setTimeout(() => void look(), Math.max(Math.min(...ends) - Date.now(), 0) + 200);
    const now = JSON.stringify(lines);
    if (now === shown) return;
    shown = now;
    summary.textContent = lines.length === 0 ? texts.troubles : `${texts.troubles} (${lines.length})`;
    region.classList.toggle('some', lines.length > 0);
    const said = lines.length === 0 ? [texts.noTroubles] : lines;
    inForce.replaceChildren(...said.map((line) => element('li', {}, line)));
  }

  function lineOf({ kind, person: whom }: Trouble): string {
    const name = whom?.name ?? '';
    return {
      blocked: texts.blockedNow(name),
      'not-installed': texts.uninstalledNow(name),
      slow: texts.slowNow,
      throttled: texts.throttledNow,
      down: texts.downNow,
      twice: texts.twiceNow,
      other: texts.otherNow,
    }[kind];
  }

  async function begin(kind: TroubleKind): Promise<void> {
    if (!person) return;
    const troubles = await stage.beginTrouble(kind, person.email);
    draw(troubles);
    const begun = troubles.findLast((trouble) => trouble.kind === kind);
    if (begun) announce(lineOf(begun));
  }

  async function end(): Promise<void> {
    draw(await stage.endTroubles());
    announce(texts.noTroubles);
  }

  async function look(): Promise<void> {
    draw(await stage.troubles());
  }

  function closeOnEscape({ key }: KeyboardEvent): void {
    if (key !== 'Escape' || !region.open) return;
    region.open = false;
    summary.focus();
  }

  return {
    region,
    show(next) {
      person = next;
      whose.textContent = texts.troubleOf(next.name);
    },
    look,
    close() {
      isClosed = true;
      clearTimeout(alarm);
    },
  };
}
