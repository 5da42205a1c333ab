import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PartyPicker } from '../parties/party-picker';
import { WhenInput } from '../time/when-input';
import { useTimeWords } from '../time/use-time-words';
import classes from './composer.module.css';
import type { InteractionDraft } from './draft';
import { hasDirection, lasts } from './interaction';

export interface PartProps {
  draft: InteractionDraft;
  change: (part: Partial<InteractionDraft>) => void;
  errorOf: (field: string) => string | undefined;
}

const USUAL_MINUTES = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 480];

/** What is asked each time: with whom, when, how long, and what comes next. */
export function ComposerFacts({ draft, change, errorOf }: PartProps) {
  const { t } = useTranslation('interactions');
  const time = useTimeWords();
  return (
    <div className={classes.facts}>
      <div className={classes.wide}>
        <PartyPicker
          label={t('field.with')}
          value={draft.parties}
          onChange={(parties) => change({ parties })}
          error={errorOf('personIds') ?? errorOf('organisationIds')}
        />
      </div>
      <WhenInput
        label={t('field.occurredAt')}
        name="occurredAt"
        clearable={false}
        value={draft.occurredAt}
        onChange={(occurredAt) => occurredAt && change({ occurredAt })}
        error={errorOf('occurredAt')}
      />
      {lasts(draft.type) ? (
        <Select
          label={t('field.durationMinutes')}
          name="durationMinutes"
          data={USUAL_MINUTES.map((count) => ({
            value: String(count),
            label: time.duration(count),
          }))}
          value={draft.durationMinutes === null ? null : String(draft.durationMinutes)}
          onChange={(count) => change({ durationMinutes: count === null ? null : Number(count) })}
          placeholder={t('notSaid')}
          clearable
          clearButtonProps={{ 'aria-label': t('clearDuration') }}
          error={errorOf('durationMinutes')}
        />
      ) : null}
      {hasDirection(draft.type) ? (
        <div>
          <div className={classes.label} id="composer-direction">
            {t('field.direction')}
          </div>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-labelledby="composer-direction"
            value={draft.direction ?? 'out'}
            onChange={(direction) => change({ direction })}
            data={['out', 'in'].map((value) => ({
              value,
              label: t(`directionOf.${draft.type}.${value}`),
            }))}
          />
        </div>
      ) : null}
      <WhenInput
        label={t('field.nextActionAt')}
        name="nextActionAt"
        placeholder={t('noNextAction')}
        withQuickDates
        value={draft.nextActionAt}
        onChange={(nextActionAt) => change({ nextActionAt })}
        error={errorOf('nextActionAt')}
      />
    </div>
  );
}
