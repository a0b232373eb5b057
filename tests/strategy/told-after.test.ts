import { toldAfter } from '../../strategy/told-after';
import { aPlan, aQuestion, aRole, aRound, aTenure } from '../support/builders';

const HEAD = aRole({ id: 'kemi/kaupunginjohtaja' });
const DIRECTOR = aRole({ superiorRole: HEAD.id, tenures: [aTenure({ deputyId: 'arkkitehti' })] });
const ARCHITECT = aRole({ id: 'kemi/arkkitehti', superiorRole: DIRECTOR.id });
const said = (roles: ReturnType<typeof aRole>[], roleId = DIRECTOR.id) =>
  toldAfter({ plan: aPlan(), round: aRound(), roles }, aQuestion({ roleId }));

describe('the card that asks says beforehand who is told', () => {
  it('of a role with a deputy and a superior: both, after ten and twelve working days', () => {
    expect(said([DIRECTOR, HEAD])).toEqual({ toldAfter: { deputy: 10, superior: 12 } });
  });

  it('also when of the other roles only somebody’s below it are known', () => {
    expect(said([DIRECTOR, ARCHITECT])).toEqual({ toldAfter: { deputy: 10, superior: 12 } });
  });

  it('of whoever heads the city: nothing, since nobody is told', () => {
    expect(said([HEAD, DIRECTOR], HEAD.id)).toEqual({});
  });
});
