import { UnstyledButton } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import { Composer } from '@/shared/interactions/composer';
import type { InteractionType } from '@/shared/interactions/interaction';
import { TypeChoice } from '@/shared/interactions/type-choice';
import { useComposer } from '@/shared/interactions/use-composer';
import { useShortcuts } from '@/shared/keyboard/use-shortcuts';
import type { LinkedParty } from '@/shared/parties/party-picker';
import type { RecordResource } from '@/shared/records/kinds';
import { LeaveGuard } from '@/shared/records/leave-guard';
import { TaskDialog } from '@/shared/tasks/task-dialog';
import classes from './timeline.module.css';

interface Props {
  resource: RecordResource;
  recordId: number;
  name: string;
}

/** Closed it is one line of buttons; a click opens the composer with the right kind. */
export function TimelineComposer({ resource, recordId, name }: Props) {
  const { t } = useTranslation('timeline');
  const { can } = useAuth();
  const [type, setType] = useState<InteractionType | null>(null);
  const [isTask, setTask] = useState(false);
  const isPerson = resource === 'people';
  const party: LinkedParty = {
    type: isPerson ? 'person' : 'organisation',
    id: recordId,
    name,
  };
  const mayLog = can({ resource: 'interactions', action: 'create' });
  const mayPlan = can({ resource: 'tasks', action: 'create' });
  const begin = (keys: string, kind: InteractionType) => ({
    keys,
    label: `interactions:log.${kind}`,
    group: 'record' as const,
    run: () => setType(kind),
  });
  useShortcuts([begin('n', 'note'), begin('c', 'call'), begin('m', 'meeting')], mayLog);

  if (!mayLog && !mayPlan) return null;
  if (type !== null) {
    return <OpenComposer type={type} party={party} onClose={() => setType(null)} />;
  }
  return (
    <div className={classes.closed}>
      {mayLog ? <TypeChoice value={null} onChange={setType} asButtons /> : null}
      {mayPlan ? (
        <>
          <UnstyledButton className={classes.newTask} onClick={() => setTask(true)}>
            <IconChecklist size={16} stroke={1.75} aria-hidden />
            {t('task')}
          </UnstyledButton>
          <TaskDialog
            opened={isTask}
            onClose={() => setTask(false)}
            preset={
              isPerson
                ? { person: { id: recordId, name } }
                : { organisation: { id: recordId, name } }
            }
          />
        </>
      ) : null}
    </div>
  );
}

interface OpenProps {
  type: InteractionType;
  party: LinkedParty;
  onClose: () => void;
}

function OpenComposer({ type, party, onClose }: OpenProps) {
  const composer = useComposer({ type, parties: [party], onDone: onClose });
  return (
    <>
      <Composer composer={composer} onCancel={onClose} />
      <LeaveGuard
        active={!composer.isUntouched && composer.saved === null && !composer.isPending}
      />
    </>
  );
}
