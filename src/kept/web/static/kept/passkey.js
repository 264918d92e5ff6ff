/* Passkeys: what a form asks of the device that the browser runs on. Forms are hidden until this runs. */

(() => {
  const opened = (text) => {
    const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
  };

  const written = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

  const asked = ({ publicKey }) => {
    const listed = (those) => (those || []).map((one) => ({ ...one, id: opened(one.id) }));
    return {
      publicKey: {
        ...publicKey,
        challenge: opened(publicKey.challenge),
        ...(publicKey.user && { user: { ...publicKey.user, id: opened(publicKey.user.id) } }),
        ...(publicKey.allowCredentials && { allowCredentials: listed(publicKey.allowCredentials) }),
        ...(publicKey.excludeCredentials && { excludeCredentials: listed(publicKey.excludeCredentials) }),
      },
    };
  };

  const answered = (credential) => {
    const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
    const response = {};
    for (const part of parts) {
      if (credential.response[part]) response[part] = written(credential.response[part]);
    }
    return {
      id: credential.id,
      rawId: written(credential.rawId),
      type: credential.type,
      response,
      clientExtensionResults: credential.getClientExtensionResults(),
    };
  };

  const options = async (form) => {
    if (form.dataset.options) return JSON.parse(form.dataset.options);
    const response = await fetch(form.dataset.ask, { headers: { Accept: "application/json" } });
    return (await response.json()).request_options;
  };

  const prove = async (form) => {
    const fault = form.querySelector("[role=alert]");
    fault.hidden = true;
    try {
      const credential = await navigator.credentials[form.dataset.passkey](asked(await options(form)));
      form.elements.credential.value = JSON.stringify(answered(credential));
      form.submit();
    } catch {
      fault.hidden = false;
    }
  };

  if (!window.PublicKeyCredential) return;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      prove(form);
    });
  }
})();
