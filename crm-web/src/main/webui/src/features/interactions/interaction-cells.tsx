import { useTranslation } from 'react-i18next';
import { INTERACTION_STATUS_COLOURS } from '@/shared/interactions/interaction';
import type { Interaction } from '@/shared/interactions/interaction';
import { InteractionIcon } from '@/shared/interactions/interaction-icon';
import { useTimeWords } from '@/shared/time/use-time-words';
import { RelativeDate } from '@/shared/ui/relative-date';
import { TagPill } from '@/shared/ui/tag-pill';
import classes from './interactions.module.css';

export function TypeSign({ type }: { type: string }) {
  const { t } = useTranslation('interactions');
  return (
    <span className={classes.sign} title={t(`typeName.${type}`)}>
      <InteractionIcon type={type} label={t(`typeName.${type}`)} />
    </span>
  );
}

export function TypeName({ type }: { type: string }) {
  const { t } = useTranslation('interactions');
  return <span>{t(`typeName.${type}`)}</span>;
}

export function Status({ status }: { status: string }) {
  const { t } = useTranslation('interactions');
  return <TagPill colour={INTERACTION_STATUS_COLOURS[status]}>{t(`statusName.${status}`)}</TagPill>;
}

/** Late ones stand out; done ones are of the past. */
export function NextAction({ interaction }: { interaction: Interaction }) {
  return (
    <span className={interaction.overdue ? classes.late : undefined}>
      <RelativeDate at={interaction.nextActionAt} />
    </span>
  );
}

export function Duration({ minutes }: { minutes: number | null }) {
  const time = useTimeWords();
  return minutes === null ? null : <span>{time.duration(minutes)}</span>;
}

/** The first two by name, the others as a figure. */
export function Names({ of }: { of: { name: string }[] }) {
  const [first, second, ...others] = of.map(({ name }) => name);
  const names = [first, second].filter(Boolean).join(', ');
  return <span>{others.length > 0 ? `${names} +${others.length}` : names}</span>;
}
