import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES } from '../../../src/domain/country-names.ts';
import { customerTimeZone } from '../../../src/domain/outreach/customer-time-zone.ts';

const zoneOf = (country: string | null, timeZone: string | null = null, business = 'Europe/London') =>
  customerTimeZone({ country, timeZone }, business);

describe('customerTimeZone', () => {
  it('is the customer’s own where it is one', () => {
    expect(zoneOf('China', 'America/Chicago')).toBe('America/Chicago');
    expect(zoneOf('China', 'no zone')).toBe('Asia/Shanghai');
  });

  it('is that of the country, by any of its names', () => {
    expect(zoneOf('法国')).toBe('Europe/Paris');
    expect(zoneOf('Deutschland')).toBe('Europe/Berlin');
  });

  it('of a country with many is the business’s, else the most common', () => {
    expect(zoneOf('USA', null, 'America/Chicago')).toBe('America/Chicago');
    expect(zoneOf('USA')).toBe('America/New_York');
  });

  it('is the business’s where nothing tells', () => {
    expect(zoneOf(null)).toBe('Europe/London');
    expect(zoneOf('Atlantis')).toBe('Europe/London');
  });

  it('is a zone of the country for every country where people live', () => {
    const stray = COUNTRY_CODES.filter((code) => {
      const zones = new Intl.Locale(`und-${code}`).getTimeZones() ?? [];
      return zones.length > 0 && !zones.includes(zoneOf(code, null, 'Etc/UTC'));
    });
    expect(stray).toEqual(['AQ']);
  });
});
