/** The texts of the audit log. */
export const auditLogLabels = {
  title: "Audit Logs",
};
