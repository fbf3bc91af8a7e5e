import { lookup as lookUp } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** Looks a name up, and gives only addresses that are public: what is connected to is what was looked at. */
export function publicLookup(isPublic: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [], undefined);
      const [first, ...others] = addresses.filter(({ address }) => isPublic(address));
      if (first === undefined) return callback(new Error(`${hostname} has no public address`), [], undefined);
      if (options.all) return callback(null, [first, ...others]);
      callback(null, first.address, first.family);
    });
  };
}
