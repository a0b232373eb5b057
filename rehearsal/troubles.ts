/**
 * Troubles in plain words, as the window offers them: what may befall a person, Teams, or a click, and the list of what is
 * in force. Everything can be made well again at once.
 */
import { z } from 'zod';
import { faultOf } from './fault-presets';
import type { Faults } from './faults';
import type { InboundFaults } from './inbound-faults';
import type { PersonActs } from './person-acts';
import type { Stage, StagePerson } from './stage';

export const troubleKinds = ['blocked', 'not-installed', 'slow', 'throttled', 'down', 'twice'] as const;

export type TroubleKind = (typeof troubleKinds)[number];

export const troubleWishSchema = z.object({ kind: z.enum(troubleKinds), as: z.string().optional() });

/** `person` is whom it befalls; `endsAt` when it passes by itself; `other` are faults that were not begun here. */
export type Trouble = {
  kind: TroubleKind | 'other';
  person: { name: string; email: string } | null;
  endsAt: string | null;
};

export type Troubles = {
  /** A person is needed for what befalls a person. */
  begin(kind: TroubleKind, person: StagePerson | null): Promise<void>;
  /** What is in force, persons first. */
  list(): Trouble[];
  /** Ends all of it, faults and chance too; persons get the app back that they lost here. */
  end(): Promise<void>;
};

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

export function createTroubles({
  stage,
  acts,
  faults,
  inboundFaults,
  machineNow,
}: {
  stage: Stage;
  acts: PersonActs;
  faults: Faults;
  inboundFaults: InboundFaults;
  machineNow: () => number;
}): Troubles {
  const uninstalled = new Set<StagePerson>();

  function ofTeams(): Trouble[] {
    const timed: Trouble[] = faults.list().map(({ name, forMs }) => {
      const kind = (['slow', 'throttled', 'down'] as const).find((one) => one === name);
      const passes = forMs !== undefined && kind !== 'slow';
      return {
        kind: kind ?? 'other',
        person: null,
        endsAt: passes ? new Date(machineNow() + forMs).toISOString() : null,
      };
    });
    const clicks = inboundFaults.list().map(({ kind }) => (kind === 'twice-at-once' ? 'twice' : 'other'));
    if (faults.chanceNow() || inboundFaults.chanceNow()) clicks.push('other');
    return [...timed, ...clicks.map((kind) => ({ kind, person: null, endsAt: null }) as const)];
  }

  return {
    async begin(kind, person) {
      if (kind === 'blocked') {
        if (person) stage.change(person, { blocked: true });
      } else if (kind === 'not-installed') {
        if (!person) return;
        uninstalled.add(person);
        await acts.install(person, 'remove');
      } else if (kind === 'twice') inboundFaults.plan({ kind: 'twice-at-once', next: 1 });
      else {
        faults.remove(kind);
        const preset = { slow: 'slow', throttled: '429-seconds', down: '503' } as const;
        faults.add({ ...faultOf(preset[kind], { forMs: kind === 'slow' ? dayMs : minuteMs }), name: kind });
      }
      stage.touch(null);
    },
    list() {
      const ofPersons = (kind: TroubleKind, has: (person: StagePerson) => boolean): Trouble[] =>
        stage
          .persons()
          .filter(has)
          .map(({ name, email }) => ({ kind, person: { name, email }, endsAt: null }));
      return [
        ...ofPersons('blocked', ({ blocked }) => blocked),
        ...ofPersons('not-installed', (person) => uninstalled.has(person) && !person.installed),
        ...ofTeams(),
      ];
    },
    async end() {
      faults.clear();
      inboundFaults.clear();
      for (const person of stage.persons()) if (person.blocked) stage.change(person, { blocked: false });
      const lost = [...uninstalled].filter(({ installed }) => !installed);
      uninstalled.clear();
      await Promise.all(lost.map((person) => acts.install(person, 'add')));
      stage.touch(null);
    },
  };
}
