// What lies in the phone's storage, as it lies there, and the events that it holds.
window.stored = {
  raw: () => new Promise(done => {
    indexedDB.open('wideberth').onsuccess = ({ target }) => {
      const database = target.result, store = database.transaction('journal').objectStore('journal'), all = store.getAll();
      store.transaction.oncomplete = () => { database.close(); done(all.result); };
    };
  }),
  events: async () => {
    const all = await window.stored.raw(), key = all.find(one => one instanceof CryptoKey);
    const opened = async ({ iv, data }) => JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data)));
    return (await Promise.all(all.filter(one => one !== key).map(one => one.iv ? opened(one) : one))).flat();
  },
};
