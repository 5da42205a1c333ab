import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import type { Interaction } from '@/shared/interactions/interaction';
import { partiesOf } from '@/shared/interactions/interaction';
import { ParticipantsField, participantText } from '@/shared/interactions/participants-field';
import { PartyLinks } from '@/shared/parties/party-links';
import { PartyPicker } from '@/shared/parties/party-picker';
import { RailSection } from '@/shared/parties/rail-section';
import { patching, useQuickPatch } from '@/shared/records/use-quick-patch';
import classes from './interactions.module.css';

/** Whom the interaction concerns, and who else was there. */
export function InteractionRail({ record }: { record: Interaction }) {
  const { can } = useAuth();
  const mayEdit = record.deletedAt === null && can({ resource: 'interactions', action: 'update' });
  return (
    <>
      <Concerned record={record} mayEdit={mayEdit} />
      <Participants record={record} mayEdit={mayEdit} />
    </>
  );
}

interface Props {
  record: Interaction;
  mayEdit: boolean;
}

function Concerned({ record, mayEdit }: Props) {
  const { t } = useTranslation('interactions');
  const patch = useQuickPatch<Interaction>('interactions');
  const parties = partiesOf(record);
  const [draft, setDraft] = useState<typeof parties | null>(null);
  const save = () => {
    if (!draft) return;
    const of = (type: string) => draft.filter((party) => party.type === type);
    patch({
      record,
      shown: { people: of('person'), organisations: of('organisation') },
      message: t('linksSaved'),
      send: patching('interactions', {
        personIds: of('person').map(({ id }) => id),
        organisationIds: of('organisation').map(({ id }) => id),
      }),
    });
    setDraft(null);
  };
  return (
    <RailSection
      title={t('field.with')}
      count={parties.length}
      change={mayEdit && draft === null ? t('changeLinks') : undefined}
      onChange={() => setDraft(parties)}
    >
      {draft ? (
        <div className={classes.form}>
          <PartyPicker ariaLabel={t('field.with')} value={draft} onChange={setDraft} />
          <Buttons onSave={save} onCancel={() => setDraft(null)} disabled={draft.length === 0} />
        </div>
      ) : (
        <PartyLinks parties={parties} />
      )}
    </RailSection>
  );
}

function Participants({ record, mayEdit }: Props) {
  const { t } = useTranslation('interactions');
  const patch = useQuickPatch<Interaction>('interactions');
  const [draft, setDraft] = useState<Interaction['participants'] | null>(null);
  const save = () => {
    if (!draft) return;
    patch({
      record,
      shown: { participants: draft },
      message: t('participantsSaved'),
      send: patching('interactions', { participants: draft }),
    });
    setDraft(null);
  };
  return (
    <RailSection
      title={t('links.participants')}
      count={record.participants.length}
      change={mayEdit && draft === null ? t('links.participants') : undefined}
      onChange={() => setDraft(record.participants)}
    >
      {draft ? (
        <div className={classes.form}>
          <ParticipantsField
            ariaLabel={t('links.participants')}
            value={draft}
            onChange={setDraft}
          />
          <Buttons onSave={save} onCancel={() => setDraft(null)} />
        </div>
      ) : null}
      {draft === null && record.participants.length === 0 ? (
        <p className={classes.none}>{t('noLinks')}</p>
      ) : null}
      {draft === null ? (
        <ul className={classes.participants}>
          {record.participants.map((participant) => (
            <li key={participantText(participant)}>{participantText(participant)}</li>
          ))}
        </ul>
      ) : null}
    </RailSection>
  );
}

interface ButtonsProps {
  onSave: () => void;
  onCancel: () => void;
  disabled?: boolean;
}

function Buttons({ onSave, onCancel, disabled }: ButtonsProps) {
  const { t: s } = useTranslation('shared');
  return (
    <Group gap="xs">
      <Button onClick={onSave} disabled={disabled}>
        {s('save')}
      </Button>
      <Button variant="subtle" color="gray" onClick={onCancel}>
        {s('cancel')}
      </Button>
    </Group>
  );
}
