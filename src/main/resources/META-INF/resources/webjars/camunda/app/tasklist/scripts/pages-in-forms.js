// Shows pages of the product within a form. A form links to a page below /in-task/; where this
// script runs, the page itself stands below the link. The link follows what is filled in, as texts
// of forms do, and so does the page.

const embed = (link) => {
  const frame = document.createElement('iframe');
  frame.src = link.getAttribute('href');
  frame.title = link.textContent;
  frame.className = 'page-in-form';
  frame.style.cssText = 'display:block;width:100%;height:65vh;min-height:34rem;margin-top:.5rem;border:1px solid #8d8d8d';
  link.target = '_blank';
  link.after(frame);
};

const look = () => document.querySelectorAll('.fjs-form a[href^="/in-task/"]').forEach((link) => {
  if (!link.nextElementSibling || link.nextElementSibling.className !== 'page-in-form') {
    embed(link);
  }
});

new MutationObserver(look).observe(document.body, { subtree: true, childList: true });

export default [];
