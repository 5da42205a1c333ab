import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/shared/i18n/use-format';
import { condition } from '@/shared/query/edit';
import { useRecordWords } from '@/shared/records/use-record-words';
import { TagPill } from '@/shared/ui/tag-pill';
import { STAGE_COLOURS, type Organisation } from './organisation';
import classes from './organisations.module.css';

export function Choice({ field, code }: { field: string; code: string | null }) {
  const words = useRecordWords();
  return code === null ? null : <span>{words.choice(field, code)}</span>;
}

export function Stage({ code }: { code: string }) {
  const words = useRecordWords();
  return <TagPill colour={STAGE_COLOURS[code]}>{words.choice('pipelineStage', code)}</TagPill>;
}

/** A count that leads to what it counts. */
export function PeopleCount({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  const format = useFormat();
  if (organisation.peopleCount === 0) return <span className={classes.none}>0</span>;
  const filter = encodeURIComponent(condition('org', [organisation.name]));
  return (
    <Link
      className={classes.count}
      to={`/people?filter=${filter}`}
      aria-label={t('peopleOf', { name: organisation.name })}
    >
      {format.number(organisation.peopleCount)}
    </Link>
  );
}
