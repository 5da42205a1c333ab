import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '@/shared/records/use-record-words';
import type { AccessExplanation, AccessQuestion, AccessRule } from './api';
import { useRoleName } from './use-role-name';
import classes from './users.module.css';

interface Props {
  answer: AccessExplanation;
  question: AccessQuestion;
  name: string;
}

/** Yes or no, and the rules in the order in which they were asked; the last one decided. */
export function AccessVerdict({ answer, question, name }: Props) {
  const { t } = useTranslation('users');
  const ruleText = useRuleText(answer, question);
  return (
    <section className={classes.verdict} aria-live="polite">
      <h2 className={classes.verdictTitle} data-allowed={answer.allowed}>
        <Mark passed={answer.allowed} size={20} />
        {t(answer.allowed ? 'accessAllowed' : 'accessRefused', { name })}
      </h2>
      <ol className={classes.rules}>
        {answer.rules.map((rule) => (
          <li key={rule.rule} className={classes.rule} data-passed={rule.passed}>
            <Mark passed={rule.passed} size={16} />
            {ruleText(rule)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Mark({ passed, size }: { passed: boolean; size: number }) {
  const Symbol = passed ? IconCircleCheck : IconCircleX;
  return <Symbol className={classes.ruleIcon} size={size} stroke={1.75} aria-hidden />;
}

function useRuleText({ role, scope }: AccessExplanation, { resource, action }: AccessQuestion) {
  const { t, i18n } = useTranslation('users');
  const words = useRecordWords();
  const roleName = useRoleName();
  return ({ rule, passed, code, facts }: AccessRule) => {
    const exact = `ruleCode.${code}`;
    const plain = `rule.${rule}.${passed ? 'passed' : 'failed'}`;
    return t(i18n.exists(exact, { ns: 'users' }) ? exact : plain, {
      owner: facts.owner ?? t('nobody'),
      team: facts.team ?? t('noTeam'),
      role: roleName(role),
      action: words.choice('action', action).toLocaleLowerCase(),
      resource: words.resource(resource).toLocaleLowerCase(),
      reach: t(`reach.${scope}`),
    });
  };
}
