import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfQuietHours } from '../../../src/domain/outreach/quiet-hours.ts';
import { endByLooking } from '../../support/quiet-by-looking.ts';

const NIGHT = { from: '21:00', to: '09:00' };

function end(now: string, timeZone: string, hours = NIGHT): string | null {
  return endOfQuietHours(new Date(now), timeZone, hours)?.toISOString() ?? null;
}

describe('endOfQuietHours', () => {
  it('ends at nine by the customer’s clocks, before and after midnight', () => {
    expect(end('2026-06-10T14:00:00Z', 'Asia/Shanghai')).toBe('2026-06-11T01:00:00.000Z');
    expect(end('2026-06-10T20:00:00Z', 'Asia/Shanghai')).toBe('2026-06-11T01:00:00.000Z');
  });

  it('begins with its first minute and ends with its last', () => {
    expect(end('2026-06-10T20:59:59.999Z', 'UTC')).toBeNull();
    expect(end('2026-06-10T21:00:00Z', 'UTC')).toBe('2026-06-11T09:00:00.000Z');
    expect(end('2026-06-11T08:59:59.999Z', 'UTC')).toBe('2026-06-11T09:00:00.000Z');
    expect(end('2026-06-11T09:00:00Z', 'UTC')).toBeNull();
  });

  it('knows hours within one day, none, and an empty window', () => {
    expect(end('2026-06-10T12:30:00Z', 'UTC', { from: '12:00', to: '14:00' })).toBe('2026-06-10T14:00:00.000Z');
    expect(end('2026-06-10T22:30:00Z', 'UTC', { from: '12:00', to: '14:00' })).toBeNull();
    expect(end('2026-06-10T12:30:00Z', 'UTC', { from: '12:00', to: '12:00' })).toBeNull();
    expect(endOfQuietHours(new Date('2026-06-10T23:00:00Z'), 'UTC', null)).toBeNull();
  });

  it('is an hour earlier or later when the clocks are changed in the night', () => {
    expect(end('2026-03-29T00:30:00Z', 'Europe/London')).toBe('2026-03-29T08:00:00.000Z');
    expect(end('2026-10-25T00:30:00Z', 'Europe/London')).toBe('2026-10-25T09:00:00.000Z');
  });

  it('ends with the change where the clocks jump over its end', () => {
    // New York, 8 March 2026: 02:00 becomes 03:00.
    expect(end('2026-03-08T06:30:00Z', 'America/New_York', { from: '21:00', to: '02:30' })).toBe(
      '2026-03-08T07:00:00.000Z',
    );
  });

  it('goes on past a day that a zone left out', () => {
    // Samoa had no 30 December 2011.
    expect(end('2011-12-30T09:30:00Z', 'Pacific/Apia')).toBe('2011-12-30T19:00:00.000Z');
  });

  it('agrees with looking at the clock minute by minute', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 30, 59))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const around = (instant: string) =>
      fc.integer({ min: -30 * 60, max: 6 * 60 }).map((minutes) => new Date(Date.parse(instant) + minutes * 60_000));
    fc.assert(
      fc.property(
        fc.oneof(
          around('2026-03-08T07:00:00Z'),
          around('2026-11-01T06:00:00Z'),
          around('2026-04-04T15:00:00Z'),
          around('2011-12-30T10:00:00Z'),
          fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        ),
        fc.constantFrom('America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu', 'Europe/London'),
        time,
        time,
        (now, timeZone, from, to) => {
          expect(endOfQuietHours(now, timeZone, { from, to })).toEqual(endByLooking(now, timeZone, { from, to }));
        },
      ),
      { numRuns: 400 },
    );
  });
});
