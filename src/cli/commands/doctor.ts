import type { Command } from 'commander';
import pc from 'picocolors';
import { readTerminalLocale } from '../../config.ts';
import type { Finding } from '../doctor/finding.ts';
import { writeError, writeJson, writeLine } from '../output.ts';

const MARKS = { ok: pc.green('✔'), hint: pc.yellow('!'), problem: pc.red('✖') } as const satisfies Record<
  Finding['state'],
  string
>;

export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('check the set-up: what is wrong, and how to mend it')
    .option('--json', 'one JSON document on stdout')
    .action(async ({ json }: { json?: true }) => {
      const { examine } = await import('../doctor/examine.ts');
      const findings = await examine();
      const locale = readTerminalLocale();
      const problems = findings.filter(({ state }) => state === 'problem');
      if (json) {
        const checks = findings.map(({ text, mend, ...each }) => ({
          ...each,
          text: text[locale],
          ...(mend && { mend: mend[locale] }),
        }));
        await writeJson({ ok: problems.length === 0, checks });
      } else
        for (const { check, state, text, mend } of findings)
          await writeLine(
            `${MARKS[state]} ${check.padEnd(10)} ${text[locale]}${mend ? pc.dim(` → ${mend[locale]}`) : ''}`,
          );
      if (problems.length === 0) return;
      writeError(`not in order: ${problems.map(({ check }) => check).join(', ')}`);
      process.exitCode = 1;
    });
}
