import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import type { Interaction } from '@/shared/interactions/interaction';
import { useInteractionActions } from '@/shared/interactions/use-interaction-actions';
import { RecordLead } from '@/shared/records/record-lead';
import { RecordPage } from '@/shared/records/record-page';
import { LaterMenu } from '@/shared/time/later-menu';
import { QUICK_DATES } from '@/shared/time/quick-dates';
import { BODY, interactionKind } from './interaction-kind';
import { InteractionRail } from './interaction-rail';

export function Component() {
  return (
    <RecordPage
      kind={interactionKind}
      rail={InteractionRail}
      lead={InteractionBody}
      actions={InteractionActions}
    />
  );
}

function InteractionBody({ record }: { record: Interaction }) {
  const { t } = useTranslation('interactions');
  return (
    <RecordLead
      key={record.id}
      resource="interactions"
      record={record}
      fact={BODY}
      placeholder={t('addDetails')}
    />
  );
}

function InteractionActions({ record }: { record: Interaction }) {
  const { t } = useTranslation('interactions');
  const { can } = useAuth();
  const actions = useInteractionActions();
  const isDone = record.status === 'done';
  if (!can({ resource: 'interactions', action: 'update' })) return null;
  return (
    <>
      {isDone ? null : (
        <LaterMenu choices={QUICK_DATES} onPick={(at) => actions.putOff(record, at)}>
          <Tooltip label={t('snooze')}>
            <ActionIcon aria-label={t('snooze')}>
              <IconClockHour4 size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        </LaterMenu>
      )}
      <Button
        variant="default"
        leftSection={
          isDone ? (
            <IconArrowBackUp size={16} stroke={1.75} />
          ) : (
            <IconCheck size={16} stroke={1.75} />
          )
        }
        onClick={() => actions.setDone(record, !isDone)}
      >
        {t(isDone ? 'reopen' : 'markDone')}
      </Button>
    </>
  );
}
