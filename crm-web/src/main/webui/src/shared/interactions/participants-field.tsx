import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { userList, type UserOption } from '../records/lookups-api';
import type { Participant } from './interaction';

interface Props {
  label?: string;
  ariaLabel?: string;
  value: Participant[];
  onChange: (participants: Participant[]) => void;
  error?: string;
}

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;
const NAMED_ADDRESS = /^(.*?)\s*<([^\s@<>]+@[^\s@<>]+)>$/;

/** What was typed: a colleague's name, an address, «Name <address>», or a name. */
export function readParticipant(typed: string, users: UserOption[]): Participant {
  const text = typed.trim();
  const user = users.find((candidate) => candidate.fullName === text);
  if (user) return { name: user.fullName, email: null, userId: user.id };
  if (ADDRESS.test(text)) return { name: null, email: text, userId: null };
  const [, name, email] = NAMED_ADDRESS.exec(text) ?? [];
  return email
    ? { name: name === '' ? null : (name ?? null), email, userId: null }
    : { name: text, email: null, userId: null };
}

export function participantText({ name, email }: Participant): string {
  if (name && email) return `${name} <${email}>`;
  return name ?? email ?? '';
}

/** Colleagues and outsiders who were there without being contacts of the firm. */
export function ParticipantsField({ label, ariaLabel, value, onChange, error }: Props) {
  const { t } = useTranslation('interactions');
  const { data: users = [] } = useQuery(userList);
  const nameOf = (participant: Participant) =>
    users.find((user) => user.id === participant.userId)?.fullName ?? participantText(participant);
  return (
    <TagsInput
      size="sm"
      label={label}
      aria-label={ariaLabel}
      name="participants"
      placeholder={value.length === 0 ? t('participantsHint') : undefined}
      data={users.filter((user) => user.active).map((user) => user.fullName)}
      value={value.map(nameOf)}
      onChange={(names) =>
        onChange(
          names.map(
            (name) => value.find((known) => nameOf(known) === name) ?? readParticipant(name, users),
          ),
        )
      }
      acceptValueOnBlur
      error={error}
    />
  );
}
