/** The texts of the API keys. */
export const apiKeysLabels = {
  title: "API Keys",
};
