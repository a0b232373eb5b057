/**
 * The calls as one would write them with nothing but libsql: prepared statements on the same tables, as few as the
 * outcome needs, rows parsed.
 */

import Database from 'libsql';
import type { Acts } from './contest';
import { EPOCHS, LEASE } from './documents-of-many-cities';
import type { Subject } from './subject';

export function openBareLibsql(path: string, subject: Subject): { acts: Acts; close: () => void } {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  return { acts: actsOn(database, subject), close: () => database.close() };
}

function actsOn(database: Database.Database, subject: Subject): Acts {
  const { planId, now } = subject;
  const read = (text: string) => database.prepare(`SELECT document FROM ${text}`);
  const field = (name: string) => `document ->> '$.${name}'`;
  const lease = read(`leases WHERE ${field('name')} = ? ORDER BY ${field('epoch')} DESC, id DESC LIMIT 1`);
  const due = read(
    `deliveries WHERE ${field('state.is')} = 'waiting' AND ${field('state.nextAttemptAt')} <= ?
     ORDER BY ${field('state.nextAttemptAt')}, id LIMIT 1`,
  );
  const marks = (values: readonly string[]) => values.map(() => '?').join(', ');
  const someRoles = read(`roles WHERE id IN (${marks(subject.roleIds(0))}) ORDER BY id`);
  const question = read('questions WHERE id = ?');
  const rounds = read(`rounds WHERE ${field('planId')} = ? ORDER BY ${field('opensOn')}, id`);
  const ofMeasures = read(
    `answers WHERE ${field('planId')} = ? AND ${field('tunnus')} IN (${marks(subject.tunnukset(0))})
     ORDER BY ${field('tunnus')}, ${field('roundId')}, ${field('n')}, id`,
  );
  const answers = read(
    `answers WHERE ${field('planId')} = ? ORDER BY ${field('roundId')}, ${field('questionId')}, ${field('n')}, id`,
  );
  const plan = read(`plans WHERE ${field('planId')} = ? ORDER BY ${field('number')} DESC, id DESC LIMIT 1`);
  const beat = database.prepare('UPDATE leases SET version = ?, document = ? WHERE id = ? AND version = ?');
  const save = database.prepare('UPDATE deliveries SET version = ?, document = ? WHERE id = ? AND version = ?');
  const append = database.prepare('INSERT INTO answers VALUES (?, 1, ?) ON CONFLICT (id) DO NOTHING');
  const begin = database.prepare('INSERT INTO attempts VALUES (?, 1, ?) ON CONFLICT (id) DO NOTHING');
  const end = database.prepare(
    `UPDATE attempts SET version = 2, document = json_set(document, '$.version', 2, '$.result', json(?))
     WHERE id = ? AND ${field('result')} IS NULL`,
  );

  return {
    'leases.beat': async () => {
      const own = parsed(lease.get(LEASE)) as { id: string; epoch: number; beat: number; version: number };
      if (own.epoch !== EPOCHS) return false;
      const next = { ...own, beat: own.beat + 1, version: own.version + 1 };
      return beat.run(next.version, JSON.stringify(next), own.id, own.version).changes === 1;
    },
    'deliveries.due': async () => due.all(now).map(parsed),
    'answers.ofMeasures': async (turn) => ofMeasures.all(planId, ...subject.tunnukset(turn)).map(parsed),
    'roles.withIds': async (turn) => someRoles.all(...subject.roleIds(turn)).map(parsed),
    'questions.get': async (turn) => parsed(question.get(subject.questionId(turn))),
    'rounds.ofPlan': async () => rounds.all(planId).map(parsed),
    'answers.ofPlan': async () => answers.all(planId).map(parsed),
    'plans.latest': async () => parsed(plan.get(planId)),
    'deliveries.save': async (turn) => {
      const delivery = subject.changedDelivery(turn);
      const version = delivery.version + 1;
      const text = JSON.stringify({ ...delivery, version });
      return save.run(version, text, delivery.id, delivery.version).changes === 1;
    },
    'answers.append': async (turn) => {
      const answer = subject.newAnswer(turn);
      return append.run(answer.id, JSON.stringify({ ...answer, version: 1 })).changes === 1;
    },
    'attempts.begin+end': async (turn) => {
      const attempt = subject.newAttempt(turn);
      const begun = begin.run(attempt.id, JSON.stringify({ ...attempt, version: 1 })).changes === 1;
      end.run(JSON.stringify(subject.result), attempt.id);
      return begun;
    },
  };
}

function parsed(row: unknown): unknown {
  return JSON.parse((row as { document: string }).document);
}
