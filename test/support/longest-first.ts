import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONGEST = /\/test\/(?:services\/reminders\/simulated-year|tools\/scope|app\/start)\.test\.ts$/;

/** The order of test files with the longest first: begun last, one runs on alone while other cores have nothing to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.test(moduleId);
    return [...usual.filter(isLong), ...usual.filter((file) => !isLong(file))];
  }
}
