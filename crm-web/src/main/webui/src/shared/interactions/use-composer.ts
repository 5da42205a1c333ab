import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useIdempotencyKey } from '../api/use-idempotency-key';
import { useWrittenToast } from '../changes/use-undo';
import { useUploads } from '../files/use-uploads';
import type { LinkedParty } from '../parties/party-picker';
import { refreshAfterWrite, storeRecord } from '../records/records-api';
import { toMinute } from '../time/zoned';
import { bodyOf, emptyDraft, isUntouched, type InteractionDraft } from './draft';
import type { Interaction, InteractionType } from './interaction';

export interface ComposerOptions {
  type: InteractionType;
  parties: LinkedParty[];
  onDone: (interaction: Interaction) => void;
}

/** The draft, its attachments, and saving both: the record first, then each file onto it. */
export function useComposer({ type, parties, onDone }: ComposerOptions) {
  const { t } = useTranslation('interactions');
  const client = useQueryClient();
  const written = useWrittenToast();
  const idempotencyKey = useIdempotencyKey();
  const [draft, setDraft] = useState(() => emptyDraft(type, parties, toMinute(Date.now())));
  const [saved, setSaved] = useState<Interaction | null>(null);
  const uploads = useUploads();
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });

  const attach = async (interaction: Interaction) => {
    const failed = await uploads.sendAll('interactions', interaction.id);
    await client.invalidateQueries({ queryKey: ['files'] });
    // Whatever could not be sent stays in view, to be sent again or left out.
    if (failed === 0) done.current(interaction);
  };

  const save = useMutation({
    mutationFn: () => {
      const body = bodyOf(draft);
      return api.create<Interaction>('/interactions', body, {
        idempotencyKey: idempotencyKey(body),
      });
    },
    onSuccess: async ({ data, changeSetId }) => {
      setSaved(data);
      storeRecord(client, 'interactions', data);
      written(t('logged', { title: data.title }), changeSetId);
      await attach(data);
      await refreshAfterWrite(client, 'interactions');
    },
  });

  return {
    draft,
    change: (part: Partial<InteractionDraft>) => setDraft((before) => ({ ...before, ...part })),
    uploads,
    save: () => {
      if (saved) void attach(saved);
      else if (!save.isPending) save.mutate();
    },
    /** The record is stored and only files are left to send. */
    saved,
    isPending: save.isPending || uploads.isSending,
    error: save.error,
    isUntouched: isUntouched(draft) && uploads.items.length === 0,
  };
}

export type Composer = ReturnType<typeof useComposer>;
