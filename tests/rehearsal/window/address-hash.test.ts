import { hashOf, lookOf } from '../../../rehearsal/window/address-hash';

describe('the address of the window', () => {
  it.each([
    '#person=henkilo2%40kunta.example&width=phone&theme=dark&text=large&lang=sv',
    '#channel=19%3Ajohto%40thread.tacv2&as=henkilo1%40kunta.example',
    '#',
  ])('says and restores %s', (hash) => {
    expect(hashOf(lookOf(hash))).toBe(hash);
  });

  it('falls back to the defaults for what it does not know', () => {
    expect(lookOf('#width=wall&theme=pink&lang=xx')).toEqual(lookOf(''));
  });
});
