// The page in which Smart Forms runs: what a host application does around the renderer.
import {
  BaseRenderer,
  RendererThemeProvider,
  buildForm,
  getResponse,
  questionnaireStore,
  removeEmptyAnswersFromResponse,
  removeInternalIdsFromResponse,
  useRendererQueryClient,
} from '@aehrc/smart-forms-renderer';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';

function Page() {
  return (
    <RendererThemeProvider>
      <QueryClientProvider client={useRendererQueryClient()}>
        <BaseRenderer />
      </QueryClientProvider>
    </RendererThemeProvider>
  );
}

let root;

window.show = async (questionnaire, questionnaireResponse) => {
  root?.unmount();
  await buildForm({ questionnaire, questionnaireResponse });
  root = createRoot(document.querySelector('#form'));
  root.render(<Page />);
};

// What was answered, as an application would send it: without answers to questions that are not asked.
window.filled = () => {
  const { sourceQuestionnaire } = questionnaireStore.getState();
  const answered = removeEmptyAnswersFromResponse(sourceQuestionnaire, getResponse());
  return removeInternalIdsFromResponse(sourceQuestionnaire, answered);
};

window.answerTo = (name, items = window.filled().item ?? []) => {
  for (const { linkId, answer, item } of items) {
    const found = linkId === name ? answer?.[0] : window.answerTo(name, item ?? []);
    if (found) return found;
  }
};

// What becomes of responses that the form is filled with.
window.through = async (questionnaire, responses) => {
  const out = [];
  for (const questionnaireResponse of responses) {
    await buildForm({ questionnaire, questionnaireResponse });
    out.push(structuredClone(window.filled()));
  }
  return out;
};
