import { useRuleText } from './use-recurrence-text';

export function RecurrenceWords({ rule }: { rule: string }) {
  const text = useRuleText();
  return <>{text(rule)}</>;
}
