import { normaliseAddress } from '../outreach/normalise-address.ts';

/** A name of one sign, or a few digits, would be found everywhere. */
const SHORTEST_NAME = 2;
const SHORTEST_NUMBER = 7;

/** The texts by which a customer is recognised where they are written down: name, addresses and numbers, as imported and as normalised. */
export function identifiersOf(customer: {
  name: string | null;
  email: string | null;
  phone: string | null;
  country: string | null;
}): string[] {
  const { name, email, phone, country } = customer;
  const normalised = [
    normaliseAddress('email', email, country),
    normaliseAddress('call_script', phone, country),
  ].flatMap((each) => (each !== null && 'address' in each ? [each.address] : []));
  const numbers = [phone ?? '', ...normalised.filter((address) => address.startsWith('+'))]
    .map((number) => number.replace(/\D/g, ''))
    .filter((digits) => digits.length >= SHORTEST_NUMBER);
  const texts = [name, email, phone, ...normalised, ...numbers].map((text) => text?.trim() ?? '');
  return [...new Set(texts)].filter((text) => [...text].length >= SHORTEST_NAME);
}
