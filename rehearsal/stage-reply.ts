/**
 * How the control API answers: with a body, or with a refusal that says what is wrong with the request.
 */
import { z } from 'zod';
import { jsonObjectOf, type RehearsalRequest, type Reply } from './rehearsal-request';
import type { Stage, StagePerson } from './stage';

/** Named by its method and its path under `/stage/`, as `GET list`. */
export type StageRoute = (request: RehearsalRequest) => Promise<Reply> | Reply;

/** Carries a refusal out of a route's depths. */
export class StageRefusal extends Error {
  constructor(readonly reply: Reply) {
    super('refused');
  }
}

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export function refusal(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message } } };
}

export function refuse(status: number, code: string, message: string): never {
  throw new StageRefusal(refusal(status, code, message));
}

/** The body by its schema, or a refusal that names every mistake; a missing body is an empty object. */
export function parsed<Schema extends z.ZodType>(schema: Schema, request: RehearsalRequest): z.infer<Schema> {
  const result = schema.safeParse(jsonObjectOf(request.text || '{}'));
  return result.success ? result.data : refuse(400, 'bad-request', z.prettifyError(result.error));
}

/** Finds a person by any address, or refuses. */
export function personNamed(stage: Stage): (address: string | null) => StagePerson {
  return (address) =>
    stage.personOf(address ?? '') ?? refuse(404, 'unknown-person', `Nobody here is called ${address}.`);
}
